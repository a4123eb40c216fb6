/** People and tokens. */
@NullMarked
package com.qihui.redress.console.admin;

import org.jspecify.annotations.NullMarked;
