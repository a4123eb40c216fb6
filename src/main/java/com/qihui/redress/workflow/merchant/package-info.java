/** The merchant's part: what it is asked, its silence, its appeal. */
@NamedInterface("merchant")
@NullMarked
package com.qihui.redress.workflow.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
