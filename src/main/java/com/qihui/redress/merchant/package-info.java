/** Merchants on the platform, how to reach them and how they stand. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account"})
package com.qihui.redress.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
