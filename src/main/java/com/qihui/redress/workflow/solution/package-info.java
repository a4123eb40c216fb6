/** The solution on offer, and what the complainant says to it. */
@NamedInterface("solution")
@NullMarked
package com.qihui.redress.workflow.solution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
