/** The platform's rules and the laws behind them, each with its versions and when they held. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket"})
package com.qihui.redress.clause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
