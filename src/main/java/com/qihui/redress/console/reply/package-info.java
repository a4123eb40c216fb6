/** Where what is often said is kept: the desk's own by managers, each person's by themselves. */
@NullMarked
package com.qihui.redress.console.reply;

import org.jspecify.annotations.NullMarked;
