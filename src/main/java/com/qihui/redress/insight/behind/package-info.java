/** The list of tickets behind each figure. */
@NullMarked
@NamedInterface("behind")
package com.qihui.redress.insight.behind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
