/** What is promised while something is written: offered, confirmed, or left alone. */
@NullMarked
package com.qihui.redress.console.pledge;

import org.jspecify.annotations.NullMarked;
