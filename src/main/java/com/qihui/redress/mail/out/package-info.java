/** What the desk writes by mail, and how it is sent exactly as often as meant. */
@NullMarked
@NamedInterface("out")
package com.qihui.redress.mail.out;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
