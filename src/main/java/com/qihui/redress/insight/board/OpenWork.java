package com.qihui.redress.insight.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tickets with clocks somebody still has to act on; a ticket with clocks in several states is
 * counted in each.
 *
 * @param unclaimedWithin15 those due within 15 minutes with a task of the desk nobody took
 * @param dueToday before the desk's midnight
 * @param oldestBreach when the clock ran out that has been late for longest
 * @param ages how long it is that tickets are late, by their first clock that ran out
 */
public record OpenWork(
        long running,
        long paused,
        long breached,
        long dueWithin15,
        long unclaimedWithin15,
        long dueWithinHour,
        long dueToday,
        long dueWithinDay,
        @Nullable Instant oldestBreach,
        List<Age> ages) {

    /**
     * @param since ran out then or later, null for any time
     * @param until ran out before
     */
    public record Age(@Nullable Instant since, Instant until, long tickets) {}
}
