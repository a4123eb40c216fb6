/** Which rows and sums a filter lets through, and whose turn a ticket is. */
@NullMarked
package com.qihui.redress.insight.scope;

import org.jspecify.annotations.NullMarked;
