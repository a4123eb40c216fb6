/** One complaint on one screen: what was said, what is due, what to do now. */
@NullMarked
package com.qihui.redress.console.ticket;

import org.jspecify.annotations.NullMarked;
