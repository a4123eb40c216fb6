/** The forms of tasks: their fields, their outcomes, and how an answer is read. */
@NamedInterface("task")
@NullMarked
package com.qihui.redress.workflow.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
