/** Tells open screens that something changed, on every node. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package com.qihui.redress.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
