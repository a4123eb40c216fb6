package com.qihui.redress.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one complaint (E4).
 *
 * @param provisional a year without published holidays was counted (暂定)
 * @param rule the row of the policy that granted the time
 * @param endedAt when it was met or became moot; null while it still matters
 */
public record Deadline(
        long id,
        long ticketId,
        ClockKind kind,
        ClockState state,
        CalendarKind calendar,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        String rule,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant metAt,
        @Nullable Instant endedAt) {

    /** Whether somebody still has to do something about it. */
    public boolean isLive() {
        return endedAt == null;
    }

    /**
     * Whether it stands still; its due time then tells nothing, since it moves on when it goes on.
     */
    public boolean isPaused() {
        return state == ClockState.PAUSED;
    }
}
