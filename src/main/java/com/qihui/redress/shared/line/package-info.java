/** Calls to another system over HTTP that end in time, and what to make of its replies. */
@NullMarked
@NamedInterface("line")
package com.qihui.redress.shared.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
