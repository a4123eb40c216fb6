/** What the complainant is offered and given, and who must approve it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: due", "account", "ticket", "order"})
package com.qihui.redress.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
