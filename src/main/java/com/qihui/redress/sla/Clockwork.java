package com.qihui.redress.sla;

import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Between the arithmetic of a clock and the row that keeps it. */
final class Clockwork {

    private Clockwork() {}

    static ClockLife read(DeadlineRecord row) {
        return new ClockLife(
                row.getStartedAt(),
                target(row.getTargetAmount(), row.getTargetUnit(), row.getCalendar()),
                new Used(
                        micros(row.getUsedNatural()),
                        micros(row.getUsedHours()),
                        micros(row.getUsedWorkingDays()),
                        micros(row.getUsedCalendarDays())),
                row.getRunningSince(),
                new DueTime(row.getDueAt(), row.getProvisional()));
    }

    static void write(ClockLife life, DeadlineRecord row) {
        row.setDueAt(life.due().at().truncatedTo(ChronoUnit.MICROS));
        row.setRunningSince(life.since());
        row.setUsedNatural(micros(life.used().natural()));
        row.setUsedHours(micros(life.used().hours()));
        row.setUsedWorkingDays(micros(life.used().workingDays()));
        row.setUsedCalendarDays(micros(life.used().calendarDays()));
    }

    static Target target(long amount, String unit, String calendar) {
        return new Target(amount, ChronoUnit.valueOf(unit), CalendarKind.valueOf(calendar));
    }

    static Deadline deadline(DeadlineRecord row) {
        return new Deadline(
                row.getTicketId(),
                ClockKind.valueOf(row.getKind()),
                ClockState.valueOf(row.getState()),
                target(row.getTargetAmount(), row.getTargetUnit(), row.getCalendar()),
                row.getStartedAt(),
                row.getDueAt(),
                row.getProvisional(),
                row.getRule(),
                row.getPolicyVersion(),
                row.getCalendarVersion(),
                row.getWarnedAt(),
                row.getBreachedAt(),
                row.getMetAt(),
                row.getEndedAt());
    }

    /** The moments a column keeps. */
    static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
