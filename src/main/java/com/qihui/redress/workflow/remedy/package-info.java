/** A solution becomes money or goods: approved, carried out, told. */
@NamedInterface("remedy")
@NullMarked
package com.qihui.redress.workflow.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
