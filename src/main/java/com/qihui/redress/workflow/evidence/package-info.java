/** Evidence in the process: judged, asked for, provided, awaited. */
@NamedInterface("evidence")
@NullMarked
package com.qihui.redress.workflow.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
