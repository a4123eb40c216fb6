/**
 * What every part speaks: pages, hashes, the entry of a journal, the ways a command is refused,
 * work done at commit. No business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.qihui.redress.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
