package com.qihui.redress.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much time a clock grants, and of which kind.
 *
 * @param amount at least 1; the whole at most {@value #MAX_DAYS} days
 * @param unit MINUTES, HOURS or DAYS; working hours know no days, working and calendar days nothing
 *     else. MICROS is the natural time up to a moment that was agreed.
 */
public record Target(long amount, ChronoUnit unit, CalendarKind calendar) {

    /** Ten years: more is a slip in a policy, not a service level. */
    public static final int MAX_DAYS = 3660;

    public Target {
        boolean fits =
                switch (unit) {
                    case MICROS -> calendar == CalendarKind.NATURAL;
                    case MINUTES, HOURS ->
                            calendar == CalendarKind.NATURAL
                                    || calendar == CalendarKind.WORKING_HOURS;
                    case DAYS -> calendar != CalendarKind.WORKING_HOURS;
                    default -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "%s cannot be counted in %s".formatted(calendar, unit));
        }
        long most = Duration.ofDays(MAX_DAYS).dividedBy(unit.getDuration());
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException(
                    "%d %s is not between 1 and %d".formatted(amount, unit, most));
        }
    }

    public static Target naturalMinutes(long minutes) {
        return new Target(minutes, ChronoUnit.MINUTES, CalendarKind.NATURAL);
    }

    public static Target workingHours(long hours) {
        return new Target(hours, ChronoUnit.HOURS, CalendarKind.WORKING_HOURS);
    }

    public static Target workingDays(long days) {
        return new Target(days, ChronoUnit.DAYS, CalendarKind.WORKING_DAYS);
    }

    public static Target calendarDays(long days) {
        return new Target(days, ChronoUnit.DAYS, CalendarKind.CALENDAR_DAYS);
    }

    /** Whether a clock can run that long. */
    public static boolean canBeAgreed(Instant from, Instant until) {
        return !until.isAfter(from.plus(Duration.ofDays(MAX_DAYS)));
    }

    /** Natural time up to a moment that was agreed; at least the shortest there is. */
    public static Target agreed(Instant from, Instant until) {
        return new Target(
                Math.max(1, ChronoUnit.MICROS.between(from, until)),
                ChronoUnit.MICROS,
                CalendarKind.NATURAL);
    }

    /** Whether the moment it is due was agreed with somebody and is not the policy's. */
    public boolean isAgreed() {
        return unit == ChronoUnit.MICROS;
    }

    /** The time granted as its calendar counts it; a day, working or natural, is 24 hours. */
    public Duration total() {
        return unit.getDuration().multipliedBy(amount);
    }
}
