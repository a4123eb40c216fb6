/** What is done along with an answer: told as chips, put together in a reply, dropped again. */
@NullMarked
package com.qihui.redress.console.deed;

import org.jspecify.annotations.NullMarked;
