/** People, their roles, the tokens of API clients, and who is acting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package com.qihui.redress.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
