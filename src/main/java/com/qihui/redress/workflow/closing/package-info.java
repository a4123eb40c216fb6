/** What stays open before closing, and what opens again. */
@NamedInterface("closing")
@NullMarked
package com.qihui.redress.workflow.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
