package com.qihui.redress.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What an administrator may set about working time (E5).
 *
 * @param zone where days begin and windows open; one whose clocks were changed since 2000 is
 *     refused, since an hour would then be counted twice or not at all
 * @param windows the same on every open day, not overlapping
 * @param closures days on which the desk is shut although it is a working day. They stop working
 *     hours only: were they to stop working days too, a platform could delay a complainant's way to
 *     the regulator by closing.
 */
public record CalendarSettings(ZoneId zone, List<WorkingWindow> windows, Set<LocalDate> closures) {

    public CalendarSettings {
        Instant first =
                LocalDate.ofYearDay(CountedDays.FIRST_YEAR, 1).atStartOfDay(zone).toInstant();
        if (zone.getRules().nextTransition(first) != null) {
            throw new IllegalArgumentException("The clocks are changed in " + zone);
        }
        windows = List.copyOf(windows);
        closures = Set.copyOf(closures);
    }

    /** Asia/Shanghai, 09:00-12:00 and 13:30-18:00, no closures. */
    public static CalendarSettings standard() {
        return new CalendarSettings(
                ZoneId.of("Asia/Shanghai"),
                List.of(
                        new WorkingWindow(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new WorkingWindow(LocalTime.of(13, 30), LocalTime.of(18, 0))),
                Set.of());
    }
}
