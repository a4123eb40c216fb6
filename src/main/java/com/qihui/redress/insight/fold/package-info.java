/** Keeps the figures of the board: counts again what changed, and adds the difference. */
@NullMarked
package com.qihui.redress.insight.fold;

import org.jspecify.annotations.NullMarked;
