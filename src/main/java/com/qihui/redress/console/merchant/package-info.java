/** What a merchant sees: its own complaints, and the answers it owes. */
@NullMarked
package com.qihui.redress.console.merchant;

import org.jspecify.annotations.NullMarked;
