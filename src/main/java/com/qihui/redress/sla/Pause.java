package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interval in which a clock stood still (E22).
 *
 * @param until null while it still does
 * @param left what the clock still granted when it stopped, in its own calendar
 * @param dueAfter when it was due from then on; null while it stands still
 */
public record Pause(
        PauseReason reason,
        Instant from,
        @Nullable Instant until,
        Duration left,
        Instant dueBefore,
        @Nullable Instant dueAfter) {}
