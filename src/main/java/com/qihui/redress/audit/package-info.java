/** The append-only, hash-chained record of who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package com.qihui.redress.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
