/** Where managers change the service-level policy, after seeing what it would do. */
@NullMarked
package com.qihui.redress.console.policy;

import org.jspecify.annotations.NullMarked;
