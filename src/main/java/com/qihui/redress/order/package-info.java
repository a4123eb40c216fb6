/** What the platform's own order system knows and can do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: line"})
package com.qihui.redress.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
