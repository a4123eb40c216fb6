package com.qihui.redress.sla;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All clock arithmetic: one engine for natural time, working hours and working days with 调休 (E24).
 *
 * <p>Its answers never change, so it may be shared. Dates from 2000 to 2199 are taken, others throw
 * {@link java.time.DateTimeException}. A year without a published notice is counted Monday to
 * Friday, less the statutory holidays where known, and marks what was computed as provisional.
 */
public final class WorkCalendar {

    private final ZoneId zone;
    private final WorkingWindows windows;
    private final Holidays holidays;
    private final CountedDays workingDays;
    private final CountedDays openDays;

    WorkCalendar(CalendarSettings settings, Collection<HolidayYear> notices) {
        zone = settings.zone();
        windows = new WorkingWindows(settings.windows());
        holidays = new Holidays(notices);
        workingDays = new CountedDays(holidays::isWorkingDay);
        openDays =
                new CountedDays(
                        day -> holidays.isWorkingDay(day) && !settings.closures().contains(day));
    }

    /**
     * Reads the holiday notices of this directory and those shipped; the directory's win.
     *
     * @param directory with {@code 2027.json} and the like, may be missing
     * @throws IllegalArgumentException naming the file that is not a holiday notice
     */
    public static WorkCalendar load(CalendarSettings settings, Path directory) {
        List<HolidayYear> notices = new ArrayList<>(HolidayFiles.in(directory));
        notices.addAll(HolidayFiles.shipped());
        return new WorkCalendar(settings, notices);
    }

    /** Whether this is a working day by law, the desk's own closures aside. */
    public boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(date);
    }

    /** Whether the holidays of this year are still unpublished (暂定). */
    public boolean isProvisional(int year) {
        return holidays.isProvisional(year);
    }

    /**
     * The n-th working day after this one, the start day excluded (民法典201, 令121 art. 45).
     *
     * @param n at least 1
     */
    public LocalDate workingDayAfter(LocalDate start, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Not a working day to come: " + n);
        }
        return workingDays.after(start, n);
    }

    /**
     * This day or the first working day after it: where a period of calendar days ends whose last
     * day is not worked (民法典203).
     */
    public LocalDate rollForward(LocalDate date) {
        return workingDays.after(date.minusDays(1), 1);
    }

    /** Where days begin. */
    public ZoneId zone() {
        return zone;
    }

    /** When the desk shuts on that day; empty when it does not open. */
    public Optional<Instant> closing(LocalDate day) {
        return openDays.contains(day)
                ? Optional.of(
                        day.atStartOfDay(zone)
                                .toInstant()
                                .plusNanos(windows.timeOf(windows.total())))
                : Optional.empty();
    }

    /**
     * The holidays that run on that day, or the next ones; empty when no published notice knows of
     * any.
     */
    public Optional<Holiday> holiday(LocalDate day) {
        return holidays.from(day);
    }

    /** The earliest moment at which the target's time has elapsed since the start. */
    public DueTime due(Instant start, Target target) {
        return switch (target.calendar()) {
            case NATURAL -> new DueTime(start.plus(target.total()), false);
            case WORKING_HOURS -> afterWorkingTime(local(start), target.total().toNanos());
            case WORKING_DAYS -> {
                LocalDate day = local(start).toLocalDate();
                LocalDate last = workingDays.after(day, target.amount());
                yield new DueTime(
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        isProvisional(day.plusDays(1), last));
            }
            case CALENDAR_DAYS -> endOf(local(start).toLocalDate().plusDays(target.amount()));
        };
    }

    /** Where a period ends whose last day this is: with the day, or the first worked after it. */
    private DueTime endOf(LocalDate lastDay) {
        LocalDate rolled = rollForward(lastDay);
        return new DueTime(
                rolled.plusDays(1).atStartOfDay(zone).toInstant(), isProvisional(lastDay, rolled));
    }

    private DueTime afterWorkingTime(LocalDateTime start, long nanos) {
        long sinceMidnight = workedBy(start) + nanos;
        long fullDays = (sinceMidnight - 1) / windows.total();
        LocalDate last = openDays.after(start.toLocalDate().minusDays(1), fullDays + 1);
        long time = windows.timeOf(sinceMidnight - fullDays * windows.total());
        Instant at = last.atStartOfDay(zone).toInstant().plusNanos(time);
        return new DueTime(at, isProvisional(start.toLocalDate(), last));
    }

    /**
     * How much of the calendar's time lies between two moments, zero if the second is not later. A
     * working day counts 24 hours, from the midnight after the start day.
     */
    public Duration elapsed(Instant start, Instant now, CalendarKind calendar) {
        if (!now.isAfter(start)) {
            return Duration.ZERO;
        }
        LocalDateTime from = local(start);
        LocalDateTime to = local(now);
        return switch (calendar) {
            case NATURAL -> Duration.between(start, now);
            case WORKING_HOURS -> {
                long days = openDays.between(dayBefore(from), dayBefore(to));
                yield Duration.ofNanos(days * windows.total() + workedBy(to) - workedBy(from));
            }
            case WORKING_DAYS -> {
                LocalDate first = from.toLocalDate();
                if (!to.toLocalDate().isAfter(first)) {
                    yield Duration.ZERO;
                }
                Duration full = Duration.ofDays(workingDays.between(first, dayBefore(to)));
                boolean counts = workingDays.contains(to.toLocalDate());
                yield counts ? full.plusNanos(to.toLocalTime().toNanoOfDay()) : full;
            }
            case CALENDAR_DAYS -> left(start, start, now, calendar);
        };
    }

    /**
     * How much of the calendar's time a clock that was started then has left between two moments.
     * It adds up over any parts; of whole days it counts nothing on the day of the start.
     */
    Duration left(Instant startedAt, Instant from, Instant to, CalendarKind calendar) {
        if (!endsWithADay(calendar)) {
            return elapsed(from, to, calendar);
        }
        LocalDateTime first = afterStartDay(startedAt, from);
        LocalDateTime last = afterStartDay(startedAt, to);
        if (!last.isAfter(first)) {
            return Duration.ZERO;
        }
        if (calendar == CalendarKind.CALENDAR_DAYS) {
            return Duration.between(first, last);
        }
        long days = workingDays.between(dayBefore(first), dayBefore(last));
        return Duration.ofDays(days).plusNanos(nanosOfWorkingDay(last) - nanosOfWorkingDay(first));
    }

    /**
     * When a clock that was started then and goes on now, with so much left, is due. Whole days end
     * with a day: one that has begun counts in full, in favour of whoever still has to act.
     */
    DueTime goingOn(Instant startedAt, Instant at, Duration left, CalendarKind calendar) {
        if (!endsWithADay(calendar)) {
            return calendar == CalendarKind.NATURAL || left.isZero()
                    ? new DueTime(at.plus(left), false)
                    : afterWorkingTime(local(at), left.toNanos());
        }
        LocalDateTime start = afterStartDay(startedAt, at);
        if (calendar == CalendarKind.CALENDAR_DAYS) {
            long nanos = Math.max(1, left.toNanos());
            return endOf(start.plusNanos(nanos).minusNanos(1).toLocalDate());
        }
        long sinceMidnight = Math.max(1, nanosOfWorkingDay(start) + left.toNanos());
        LocalDate last = workingDayOf(start, sinceMidnight);
        return new DueTime(
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                isProvisional(start.toLocalDate(), last));
    }

    /**
     * The very moment at which a clock that was started then and goes on now has used up so much
     * more; of whole days too, in the middle of one if need be.
     */
    Instant used(Instant startedAt, Instant at, Duration more, CalendarKind calendar) {
        if (more.isZero()) {
            return at;
        }
        if (!endsWithADay(calendar)) {
            return goingOn(startedAt, at, more, calendar).at();
        }
        LocalDateTime start = afterStartDay(startedAt, at);
        if (calendar == CalendarKind.CALENDAR_DAYS) {
            return start.plus(more).atZone(zone).toInstant();
        }
        long sinceMidnight = nanosOfWorkingDay(start) + more.toNanos();
        LocalDate last = workingDayOf(start, sinceMidnight);
        long before = workingDays.between(start.toLocalDate().minusDays(1), last.minusDays(1));
        return last.atStartOfDay(zone)
                .toInstant()
                .plusNanos(sinceMidnight - before * Duration.ofDays(1).toNanos());
    }

    /** This moment, or the next at which the desk works when it does not. */
    Instant nextOpen(Instant moment) {
        LocalDateTime at = local(moment);
        return afterWorkingTime(at, 1).at().minusNanos(1);
    }

    /** The working day in which so much working time since its midnight ends. */
    private LocalDate workingDayOf(LocalDateTime start, long sinceMidnight) {
        long fullDays = (sinceMidnight - 1) / Duration.ofDays(1).toNanos();
        return workingDays.after(start.toLocalDate().minusDays(1), fullDays + 1);
    }

    private static boolean endsWithADay(CalendarKind calendar) {
        return calendar == CalendarKind.WORKING_DAYS || calendar == CalendarKind.CALENDAR_DAYS;
    }

    /** What the target still grants; negative by how much it is overdue. */
    public Duration remaining(Instant start, Instant now, Target target) {
        return target.total().minus(elapsed(start, now, target.calendar()));
    }

    /** The last day on which it is still in time; for seven working days the internal deadline. */
    public LocalDate lastDay(DueTime due) {
        return local(due.at().minusNanos(1)).toLocalDate();
    }

    /**
     * The calendar day after the last, working day or not: from when the outside is open (R29) if
     * seven working days were due.
     */
    public LocalDate dayAfter(DueTime due) {
        return lastDay(due).plusDays(1);
    }

    private long workedBy(LocalDateTime moment) {
        boolean open = openDays.contains(moment.toLocalDate());
        return open ? windows.workedBy(moment.toLocalTime().toNanoOfDay()) : 0;
    }

    private LocalDateTime afterStartDay(Instant startedAt, Instant moment) {
        LocalDateTime counted = local(startedAt).toLocalDate().plusDays(1).atStartOfDay();
        LocalDateTime then = local(moment);
        return then.isAfter(counted) ? then : counted;
    }

    private long nanosOfWorkingDay(LocalDateTime moment) {
        boolean counts = workingDays.contains(moment.toLocalDate());
        return counts ? moment.toLocalTime().toNanoOfDay() : 0;
    }

    private boolean isProvisional(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear()).anyMatch(this::isProvisional);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private static LocalDate dayBefore(LocalDateTime moment) {
        return moment.toLocalDate().minusDays(1);
    }
}
