package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a clock, as it was written when it happened (E22).
 *
 * @param reason a {@link PauseReason} or {@link RetargetReason}, where the step has one
 * @param percent how much of the target was used, where somebody was to be told
 * @param used of the time granted, in the clock's own calendar, with this step
 * @param left what it still granted
 * @param target what it granted from then on
 * @param actor who caused it, null when nobody did
 */
public record LedgerEntry(
        long deadlineId,
        LedgerStep step,
        Instant at,
        @Nullable String reason,
        @Nullable Integer percent,
        @Nullable Told told,
        @Nullable Instant dueBefore,
        Instant dueAfter,
        Duration used,
        Duration left,
        Target target,
        String rule,
        int policyVersion,
        int calendarVersion,
        @Nullable String actor) {}
