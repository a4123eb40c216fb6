/** Bodies outside the platform and the cases there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket"})
package com.qihui.redress.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
