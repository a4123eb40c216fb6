/** Clocks: calendars, due times, what is late. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket"})
package com.qihui.redress.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
