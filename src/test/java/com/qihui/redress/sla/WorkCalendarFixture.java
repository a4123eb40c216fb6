package com.qihui.redress.sla;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

final class WorkCalendarFixture {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final List<HolidayYear> NOTICES = HolidayFiles.shipped();

    private WorkCalendarFixture() {}

    static WorkCalendar shipped() {
        return shipped(CalendarSettings.standard());
    }

    static WorkCalendar shipped(CalendarSettings settings) {
        return new WorkCalendar(settings, NOTICES);
    }

    /** A moment in Shanghai, such as {@code 2026-03-05T09:12}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
