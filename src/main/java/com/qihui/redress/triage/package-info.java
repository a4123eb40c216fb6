/** What a complaint tells those who sort it: causes, flags, who may be answerable, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket", "order", "statement"})
package com.qihui.redress.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
