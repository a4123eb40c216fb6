package com.qihui.redress.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all known notices together say of a day; Monday to Friday where none says anything. */
final class Holidays {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> published;
    private final NavigableSet<LocalDate> daysOff = new TreeSet<>();

    /**
     * @param notices in order of preference: of one year's, the first published counts, else the
     *     first that names any day
     */
    Holidays(Collection<HolidayYear> notices) {
        Collection<HolidayYear> chosen = best(notices);
        for (HolidayYear notice : chosen) {
            notice.days().forEach(day -> exceptions.put(day.date(), !day.offDay()));
        }
        chosen.stream()
                .filter(notice -> !notice.provisional())
                .flatMap(notice -> notice.days().stream())
                .filter(HolidayYear.Day::offDay)
                .forEach(day -> daysOff.add(day.date()));
        published =
                chosen.stream()
                        .filter(notice -> !notice.provisional())
                        .map(HolidayYear::year)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** One a year, ascending, so that the later wins where two speak of the same December. */
    static Collection<HolidayYear> best(Collection<HolidayYear> notices) {
        Map<Integer, HolidayYear> chosen = new TreeMap<>();
        notices.forEach(notice -> chosen.merge(notice.year(), notice, Holidays::better));
        return chosen.values();
    }

    boolean isWorkingDay(LocalDate date) {
        return exceptions.getOrDefault(date, date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    boolean isProvisional(int year) {
        return !published.contains(year);
    }

    /** The one that runs on that day, or the next; of an estimate nobody knows when it ends. */
    Optional<Holiday> from(LocalDate day) {
        LocalDate first = daysOff.contains(day) ? day : daysOff.higher(day);
        if (first == null) {
            return Optional.empty();
        }
        LocalDate last = first;
        while (daysOff.contains(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        while (daysOff.contains(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return Optional.of(new Holiday(first, last));
    }

    private static HolidayYear better(HolidayYear one, HolidayYear other) {
        Comparator<HolidayYear> worth =
                Comparator.comparing((HolidayYear notice) -> !notice.provisional())
                        .thenComparing(notice -> !notice.days().isEmpty());
        return worth.compare(one, other) >= 0 ? one : other;
    }
}
