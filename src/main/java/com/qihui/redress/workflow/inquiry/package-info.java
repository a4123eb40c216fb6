/** A body's inquiry that comes first finds its complaint, or makes it (R45). */
@NullMarked
@NamedInterface("inquiry")
package com.qihui.redress.workflow.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
