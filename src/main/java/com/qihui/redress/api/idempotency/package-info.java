/** Calls that may be repeated: the same call is done once and answered the same every time. */
@NullMarked
package com.qihui.redress.api.idempotency;

import org.jspecify.annotations.NullMarked;
