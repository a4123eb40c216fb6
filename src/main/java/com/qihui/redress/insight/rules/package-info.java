/** How well the rules of triage fare. */
@NullMarked
@NamedInterface("rules")
package com.qihui.redress.insight.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
