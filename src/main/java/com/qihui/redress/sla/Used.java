package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of its time a clock has used, in each way of counting: whichever way it counts from now
 * on, the time already used counts (E23).
 *
 * @param natural with everything that is no working time too: what the desk had control of (E35)
 */
record Used(Duration natural, Duration hours, Duration workingDays, Duration calendarDays) {

    static final Used NOTHING =
            new Used(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** With what a clock that was started then used while it ran between these moments. */
    Used and(WorkCalendar calendar, Instant startedAt, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return this;
        }
        return new Used(
                natural.plus(calendar.left(startedAt, from, to, CalendarKind.NATURAL)),
                hours.plus(calendar.left(startedAt, from, to, CalendarKind.WORKING_HOURS)),
                workingDays.plus(calendar.left(startedAt, from, to, CalendarKind.WORKING_DAYS)),
                calendarDays.plus(calendar.left(startedAt, from, to, CalendarKind.CALENDAR_DAYS)));
    }

    Duration of(CalendarKind kind) {
        return switch (kind) {
            case NATURAL -> natural;
            case WORKING_HOURS -> hours;
            case WORKING_DAYS -> workingDays;
            case CALENDAR_DAYS -> calendarDays;
        };
    }
}
