/** What a mail says, however it was written, within bounds. */
@NullMarked
@NamedInterface("parse")
package com.qihui.redress.mail.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
