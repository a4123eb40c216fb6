package com.qihui.redress.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

public final class WorkCalendarFixture {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final List<HolidayYear> NOTICES = HolidayFiles.shipped();

    private WorkCalendarFixture() {}

    public static WorkCalendar shipped() {
        return shipped(CalendarSettings.standard());
    }

    public static WorkCalendar shipped(CalendarSettings settings) {
        return new WorkCalendar(settings, NOTICES);
    }

    /** A moment in Shanghai, such as {@code 2026-03-05T09:12}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
