/** The forms themselves: what each body asks for, in words, as PDF and as DOCX. */
@NamedInterface("form")
@NullMarked
package com.qihui.redress.submission.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
