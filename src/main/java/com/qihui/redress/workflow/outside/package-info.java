/** The way to bodies outside, as far as the process goes. */
@NamedInterface("outside")
@NullMarked
package com.qihui.redress.workflow.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
