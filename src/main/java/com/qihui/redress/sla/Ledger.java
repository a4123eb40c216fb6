package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock with all it is reckoned from (E22).
 *
 * @param entries every step of its life, oldest first
 * @param runs when it ran, oldest first
 * @param pauses when it stood still and why, oldest first
 * @param ran what all runs add up to in the clock's own calendar, a working day being 24 hours
 * @param left what it still grants, nothing when it has run out
 * @param reckoned when its entries alone make it due
 * @param agentTime how long it ran by the wall: what the desk had control of (E35)
 * @param experiencedTime how long it took by the wall, pauses included, to its end or up to now
 */
public record Ledger(
        Deadline deadline,
        List<LedgerEntry> entries,
        List<Run> runs,
        List<Pause> pauses,
        Duration ran,
        Duration left,
        Instant reckoned,
        Duration agentTime,
        Duration experiencedTime) {

    /**
     * A stretch without interruption under one policy and one calendar.
     *
     * @param to null while it runs
     * @param counted by the calendar of that time, in the way the clock counts now; they add up
     */
    public record Run(
            Instant from,
            @Nullable Instant to,
            Duration counted,
            int policyVersion,
            int calendarVersion) {}

    /** The part of the granted time that is used up, 1 for all of it. */
    public double spent() {
        Duration granted = ran.plus(left);
        return granted.isZero() ? 1 : (double) ran.toSeconds() / Math.max(1, granted.toSeconds());
    }

    /** Why it stands still, null when it does not. */
    public @Nullable PauseReason standsStill() {
        return deadline.isPaused() && !pauses.isEmpty()
                ? pauses.get(pauses.size() - 1).reason()
                : null;
    }
}
