/** The work that waits: one row an open task, its lists and counts, and who sees and does what. */
@NamedInterface("work")
@NullMarked
package com.qihui.redress.workflow.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
