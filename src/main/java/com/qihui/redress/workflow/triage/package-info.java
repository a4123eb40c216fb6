/** From a complaint filed to the hands it belongs in. */
@NamedInterface("triage")
@NullMarked
package com.qihui.redress.workflow.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
