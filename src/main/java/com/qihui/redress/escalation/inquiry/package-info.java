/** What bodies write to the platform before it knows of a case with them (R45). */
@NullMarked
@NamedInterface("inquiry")
package com.qihui.redress.escalation.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
