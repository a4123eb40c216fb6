/** The clocks of a complaint in the process, and the timers that ring for them. */
@NamedInterface("clock")
@NullMarked
package com.qihui.redress.workflow.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
