/** The pieces a complaint stands on and what is missing among them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket"})
package com.qihui.redress.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
