package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * The arithmetic of a clock that may stand still (E23). What it has left when it stops is taken
 * from what it had left before, never from a due time that was rounded, so that nothing adds up.
 */
record PausableClock(WorkCalendar calendar, Instant startedAt, CalendarKind kind) {

    /** What a clock that never stood still has left. */
    Duration left(Instant at, Instant dueAt) {
        return calendar.left(startedAt, at, dueAt, kind);
    }

    /** What is left of it after it has run again. */
    Duration left(Instant at, Duration before, Instant since) {
        Duration ran = calendar.left(startedAt, since, at, kind);
        return ran.compareTo(before) < 0 ? before.minus(ran) : Duration.ZERO;
    }

    /** When it is due if it goes on then. */
    DueTime goingOn(Instant at, Duration left) {
        return calendar.goingOn(startedAt, at, left, kind);
    }
}
