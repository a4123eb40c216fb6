/** The complaint itself: filed, triaged, attributed, closed, reopened. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package com.qihui.redress.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
