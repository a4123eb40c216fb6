package com.qihui.redress.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one complaint (E4).
 *
 * @param target what it grants now
 * @param provisional a year without published holidays was counted (暂定)
 * @param rule the row of the policy that granted the time
 * @param policyVersion of the policy that granted it; 0 when it is unknown
 * @param calendarVersion by which its time is counted
 * @param endedAt when it was met or became moot; null while it still matters
 */
public record Deadline(
        long ticketId,
        ClockKind kind,
        ClockState state,
        Target target,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        String rule,
        int policyVersion,
        int calendarVersion,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant metAt,
        @Nullable Instant endedAt) {

    public CalendarKind calendar() {
        return target.calendar();
    }

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
