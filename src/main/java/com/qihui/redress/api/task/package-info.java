/** Open work over REST: the same services and checks as the console's. */
@NullMarked
package com.qihui.redress.api.task;

import org.jspecify.annotations.NullMarked;
