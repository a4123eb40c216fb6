/** How files come in and go out over HTTP, the same for every surface. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "evidence"})
package com.qihui.redress.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
