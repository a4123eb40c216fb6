/** Mail is taken out of mailboxes: raw, kept before it is deleted there. */
@NullMarked
@NamedInterface("fetch")
package com.qihui.redress.mail.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
