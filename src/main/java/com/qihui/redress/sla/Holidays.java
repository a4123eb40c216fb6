package com.qihui.redress.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What all known notices together say of a day; Monday to Friday where none says anything. */
final class Holidays {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> published;

    /**
     * @param notices in order of preference: of one year's, the first published counts, else the
     *     first that names any day
     */
    Holidays(Collection<HolidayYear> notices) {
        Collection<HolidayYear> chosen = best(notices);
        for (HolidayYear notice : chosen) {
            notice.days().forEach(day -> exceptions.put(day.date(), !day.offDay()));
        }
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

    private static HolidayYear better(HolidayYear one, HolidayYear other) {
        Comparator<HolidayYear> worth =
                Comparator.comparing((HolidayYear notice) -> !notice.provisional())
                        .thenComparing(notice -> !notice.days().isEmpty());
        return worth.compare(one, other) >= 0 ? one : other;
    }
}
