/**
 * Work that waits in a table: taken by one at a time under a lease, tried again after pauses,
 * worked off by a few threads.
 */
@NullMarked
@NamedInterface("due")
package com.qihui.redress.shared.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
