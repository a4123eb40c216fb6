/**
 * What every part speaks: money, pages, time, and the entry of a journal. No framework, no
 * business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.qihui.redress.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
