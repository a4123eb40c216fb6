package com.qihui.redress.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The slow, obvious oracle: looks at each minute, with the notices written down a second time. */
final class MinuteByMinute {

    private static final Set<LocalDate> OFF =
            dates(
                    "2024-01-01 2024-02-10+7 2024-04-04+2 2024-05-01+4 2024-06-10 2024-09-15+2",
                    "2024-10-01+6 2025-01-01 2025-01-28+7 2025-04-04+2 2025-05-01+4 2025-05-31+2",
                    "2025-10-01+7 2026-01-01+2 2026-02-15+8 2026-04-04+2 2026-05-01+4",
                    "2026-06-19+2 2026-09-25+2 2026-10-01+6");
    private static final Set<LocalDate> WORKED_WEEKEND_DAYS =
            dates(
                    "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29",
                    "2024-10-12 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11",
                    "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10");

    private final List<WorkingWindow> windows;
    private final Set<LocalDate> closures;

    MinuteByMinute(CalendarSettings settings) {
        windows = settings.windows();
        closures = settings.closures();
    }

    static boolean isWorkingDay(LocalDate date) {
        boolean weekend =
                date.getDayOfWeek() == DayOfWeek.SATURDAY
                        || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !OFF.contains(date) && (!weekend || WORKED_WEEKEND_DAYS.contains(date));
    }

    LocalDateTime due(LocalDateTime start, Target target) {
        return due(start, target, List.of());
    }

    /** An interval in which a clock stands still. */
    record Stop(LocalDateTime from, LocalDateTime to) {

        private boolean holds(LocalDateTime minute) {
            return !minute.isBefore(from) && minute.isBefore(to);
        }
    }

    /** As {@link #due} for a clock that stood still meanwhile; working days end with a day. */
    LocalDateTime due(LocalDateTime start, Target target, List<Stop> stops) {
        long left = target.total().toMinutes();
        LocalDateTime minute = start;
        while (left > 0) {
            LocalDateTime now = minute;
            if (stops.stream().noneMatch(stop -> stop.holds(now))
                    && counts(minute, start.toLocalDate(), target.calendar())) {
                left--;
            }
            minute = minute.plusMinutes(1);
        }
        return switch (target.calendar()) {
            case NATURAL, WORKING_HOURS -> minute;
            case WORKING_DAYS, CALENDAR_DAYS -> dayEnd(minute, stops);
        };
    }

    /**
     * Once all is counted it is due when that day ends, or the first day worked after it; or a
     * later one if that is interrupted.
     */
    private static LocalDateTime dayEnd(LocalDateTime counted, List<Stop> stops) {
        LocalDateTime end = endOfWork(counted.minusMinutes(1).toLocalDate());
        LocalDateTime since = counted;
        for (Stop stop : stops) {
            if (!stop.from().isBefore(since) && stop.from().isBefore(end)) {
                since = stop.to();
                end = endOfWork(since.toLocalDate());
            }
        }
        return end;
    }

    private static LocalDateTime endOfWork(LocalDate first) {
        LocalDate day = first;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.plusDays(1).atStartOfDay();
    }

    long elapsedMinutes(LocalDateTime start, LocalDateTime end, CalendarKind calendar) {
        long elapsed = 0;
        for (LocalDateTime minute = start; minute.isBefore(end); minute = minute.plusMinutes(1)) {
            if (counts(minute, start.toLocalDate(), calendar)) {
                elapsed++;
            }
        }
        return elapsed;
    }

    private boolean counts(LocalDateTime minute, LocalDate startDay, CalendarKind calendar) {
        LocalDate day = minute.toLocalDate();
        return switch (calendar) {
            case NATURAL -> true;
            case WORKING_DAYS -> !day.equals(startDay) && isWorkingDay(day);
            case CALENDAR_DAYS -> !day.equals(startDay);
            case WORKING_HOURS ->
                    isWorkingDay(day)
                            && !closures.contains(day)
                            && windows.stream().anyMatch(w -> holds(w, minute.toLocalTime()));
        };
    }

    private static boolean holds(WorkingWindow window, LocalTime time) {
        boolean openEnd = window.to().equals(LocalTime.MIDNIGHT);
        return !time.isBefore(window.from()) && (openEnd || time.isBefore(window.to()));
    }

    /** Dates as {@code 2026-02-15+8}: this day and the eight after it. */
    private static Set<LocalDate> dates(String... lines) {
        Set<LocalDate> dates = new HashSet<>();
        for (String span : String.join(" ", lines).split(" ")) {
            String[] parts = span.split("\\+");
            LocalDate first = LocalDate.parse(parts[0]);
            int more = Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).sum();
            first.datesUntil(first.plusDays(more + 1L)).forEach(dates::add);
        }
        return dates;
    }
}
