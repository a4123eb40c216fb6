/**
 * Mail on its way into complaints: read, filed or appended, sorted by people. It calls the desks as
 * a surface would.
 */
@NullMarked
@NamedInterface("mail")
package com.qihui.redress.workflow.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
