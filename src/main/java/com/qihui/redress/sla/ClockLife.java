package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as far as its arithmetic goes (E23). It keeps what was used and never a rounded due time
 * to reckon from, so that however often it stops, goes on or is given another target, what it used
 * adds up, and equal histories have equal due times.
 *
 * @param used up to {@code since}, or up to where it stopped
 * @param since from when it runs without interruption; null while it stands still or has ended
 */
record ClockLife(
        Instant startedAt, Target target, Used used, @Nullable Instant since, DueTime due) {

    static ClockLife start(WorkCalendar calendar, Instant at, Target target) {
        return new ClockLife(at, target, Used.NOTHING, at, calendar.due(at, target));
    }

    boolean isRunning() {
        return since != null;
    }

    /** Whether its time is over by then; one that stands still never is. */
    boolean isOver(Instant at) {
        return since != null && !due.at().isAfter(at);
    }

    /** What it still grants as of {@code since}, or of where it stopped. */
    Duration left() {
        return left(target, used);
    }

    private static Duration left(Target target, Used used) {
        Duration left = target.total().minus(used.of(target.calendar()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** It stands still; one that does already is left alone. */
    ClockLife stop(WorkCalendar calendar, Instant at) {
        return since == null
                ? this
                : new ClockLife(startedAt, target, used(calendar, at), null, due);
    }

    /** It goes on with what it had left, due no earlier than before. */
    ClockLife goOn(WorkCalendar calendar, Instant at) {
        return since != null
                ? this
                : new ClockLife(
                        startedAt,
                        target,
                        used,
                        at,
                        calendar.goingOn(startedAt, at, left(), target.calendar()));
    }

    /**
     * It is given another target, or is counted by another calendar from now on; what it used by
     * the calendar so far counts. One that has used more than it is given now is due at once, whole
     * days with the day that has begun.
     */
    ClockLife retarget(WorkCalendar soFar, WorkCalendar from, Instant at, Target to) {
        Used until = used(soFar, at);
        return new ClockLife(
                startedAt,
                to,
                until,
                since == null ? null : at,
                from.goingOn(startedAt, at, left(to, until), to.calendar()));
    }

    /** When it will have used so much of its target, if nothing stops it; beyond 100 too. */
    @Nullable Instant at(WorkCalendar calendar, int percent) {
        if (since == null) {
            return null;
        }
        if (percent == 100) {
            return due.at();
        }
        Duration wanted = target.total().multipliedBy(percent).dividedBy(100);
        Duration more = wanted.minus(used.of(target.calendar()));
        Instant at =
                more.isNegative()
                        ? since
                        : calendar.used(startedAt, since, more, target.calendar());
        boolean beyond = at.isAfter(due.at());
        return (percent < 100) == beyond ? due.at() : at;
    }

    Used used(WorkCalendar calendar, Instant at) {
        return since == null ? used : used.and(calendar, startedAt, since, at);
    }
}
