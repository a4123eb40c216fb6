/** Changing the table of service levels: versions, what a change would do, and carrying it out. */
@NamedInterface("policy")
@NullMarked
package com.qihui.redress.workflow.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
