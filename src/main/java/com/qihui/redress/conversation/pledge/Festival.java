package com.qihui.redress.conversation.pledge;

import com.qihui.redress.sla.Holiday;
import com.qihui.redress.sla.WorkCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holidays by name, told from each other by when they can be: notices of earlier calendars do not
 * keep the name of a day.
 */
enum Festival {
    NEW_YEAR("元旦", "--01-01", "--01-01"),
    SPRING("春节|过年|年(?=后|前)", "--01-21", "--02-21"),
    QINGMING("清明节?", "--04-04", "--04-06"),
    LABOUR("五一|劳动节", "--05-01", "--05-01"),
    DRAGON_BOAT("端午节?", "--05-27", "--06-25"),
    MID_AUTUMN("中秋节?", "--09-07", "--10-08"),
    NATIONAL("国庆节?|(?<![二三四五六七八九])十一", "--10-01", "--10-01");

    /** Any of them, with what may stand between the name and 后. */
    static final String NAMES =
            "(?<![半几今去明两多\\d一二三四五六七八九十])(?:"
                    + String.join("|", Stream.of(values()).map(one -> one.names).toList())
                    + ")(?:长假|假期|放假|假)?";

    private static final int YEARS = 2;

    private final String names;
    private final Pattern name;
    private final MonthDay earliest;
    private final MonthDay latest;

    Festival(String names, String earliest, String latest) {
        this.names = names;
        this.name = Pattern.compile("(?:" + names.replaceAll("\\(\\?[=<!]+[^)]*\\)", "") + ").*");
        this.earliest = MonthDay.parse(earliest);
        this.latest = MonthDay.parse(latest);
    }

    static Optional<Festival> called(String words) {
        return Stream.of(values()).filter(one -> one.name.matcher(words).matches()).findFirst();
    }

    /** The one that runs on that day, or the next whose notice is published. */
    Optional<Holiday> next(LocalDate from, WorkCalendar calendar) {
        for (int year = from.getYear(); year <= from.getYear() + YEARS; year++) {
            LocalDate last = latest.atYear(year);
            Optional<Holiday> found =
                    calendar.holiday(later(earliest.atYear(year), from))
                            .filter(one -> !one.first().isAfter(last));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
