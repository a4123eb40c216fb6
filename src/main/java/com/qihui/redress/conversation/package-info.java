/** What the parties say to each other, and what they promise. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "ticket", "evidence", "sla"})
package com.qihui.redress.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
