/** What bodies ask, on screen: the list, and the dialog in which an agent enters one. */
@NullMarked
package com.qihui.redress.console.inquiry;

import org.jspecify.annotations.NullMarked;
