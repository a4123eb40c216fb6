package com.qihui.redress.sla;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that a calendar is made of, as an administrator sees and changes it (E5).
 *
 * @param years one holiday notice a year, in their order
 */
public record CalendarBook(CalendarSettings settings, List<HolidayYear> years) {

    public CalendarBook {
        years = years.stream().sorted(Comparator.comparingInt(HolidayYear::year)).toList();
    }

    /** The same with this notice in place of that year's. */
    public CalendarBook with(HolidayYear notice) {
        List<HolidayYear> others = new ArrayList<>(years);
        others.removeIf(known -> known.year() == notice.year());
        others.add(notice);
        return new CalendarBook(settings, others);
    }

    public CalendarBook with(CalendarSettings changed) {
        return new CalendarBook(changed, years);
    }

    /** Whether a year's holidays are known only by estimate, or not at all (暂定). */
    public boolean isProvisional(int year) {
        return calendar().isProvisional(year);
    }

    public boolean isWorkingDay(LocalDate date) {
        return calendar().isWorkingDay(date);
    }

    /**
     * @throws IllegalArgumentException when its windows overlap
     */
    WorkCalendar calendar() {
        return new WorkCalendar(settings, years);
    }
}
