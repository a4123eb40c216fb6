/** What a complaint says: what it is about, its four parts, its demand and the rules it cites. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket", "clause"})
package com.qihui.redress.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
