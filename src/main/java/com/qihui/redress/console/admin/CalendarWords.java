package com.qihui.redress.console.admin;

import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.CalendarSettings;
import com.qihui.redress.sla.WorkingWindow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settings of a calendar as an administrator types them. */
final class CalendarWords {

    /** The most days the desk may be closed beside the holidays. */
    private static final int CLOSURES = 400;

    private static final int WINDOWS = 12;

    private CalendarWords() {}

    /**
     * @throws RuleViolation naming the field that cannot be read
     */
    static CalendarSettings read(String zone, String windows, String closures) {
        return settings(zone(zone), windows(windows), closures(closures));
    }

    private static CalendarSettings settings(
            ZoneId zone, List<WorkingWindow> windows, Set<LocalDate> closures) {
        try {
            return new CalendarSettings(zone, windows, closures);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.of("zone", "zone_changes_clocks");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw RuleViolation.of("zone", "no_such_zone");
        }
    }

    private static List<WorkingWindow> windows(String text) {
        try {
            List<WorkingWindow> windows =
                    words(text)
                            .map(word -> word.split("[-–—~～至]", 2))
                            .map(ends -> new WorkingWindow(time(ends[0]), time(ends[1])))
                            .toList();
            if (windows.isEmpty() || windows.size() > WINDOWS) {
                throw RuleViolation.of("windows", "windows_unreadable");
            }
            return windows;
        } catch (DateTimeParseException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException e) {
            throw RuleViolation.of("windows", "windows_unreadable");
        }
    }

    /** The end of the day may be written as 24:00. */
    private static LocalTime time(String text) {
        String word = text.strip();
        return word.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(word);
    }

    private static Set<LocalDate> closures(String text) {
        try {
            Set<LocalDate> days =
                    words(text)
                            .map(LocalDate::parse)
                            .collect(Collectors.toCollection(TreeSet::new));
            if (days.size() > CLOSURES) {
                throw RuleViolation.of("closures", "too_many", CLOSURES);
            }
            return days;
        } catch (DateTimeParseException e) {
            throw RuleViolation.of("closures", "days_unreadable");
        }
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.split("[,，;；、\\s]+")).filter(word -> !word.isBlank());
    }

    static String windows(CalendarSettings settings) {
        return settings.windows().stream()
                .map(
                        window ->
                                window.from()
                                        + "-"
                                        + (window.to().equals(LocalTime.MIDNIGHT)
                                                ? "24:00"
                                                : window.to().toString()))
                .collect(Collectors.joining(", "));
    }

    static String closures(CalendarSettings settings) {
        return settings.closures().stream()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining("\n"));
    }
}
