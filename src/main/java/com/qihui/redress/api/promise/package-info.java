/** What is owed over REST, and what words promise. */
@NullMarked
package com.qihui.redress.api.promise;

import org.jspecify.annotations.NullMarked;
