/** The platform's own part: measures that come first, investigating, assisting, reviewing. */
@NullMarked
package com.qihui.redress.workflow.platform;

import org.jspecify.annotations.NullMarked;
