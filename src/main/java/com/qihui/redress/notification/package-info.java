/** Tells open screens that something changed, on every node, and people what they have to know. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket", "sla", "conversation"})
package com.qihui.redress.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
