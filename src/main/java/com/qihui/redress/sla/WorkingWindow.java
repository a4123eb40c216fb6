package com.qihui.redress.sla;

import java.time.LocalTime;

/**
 * A span of local time in which the desk works (E5).
 *
 * @param to exclusive; {@link LocalTime#MIDNIGHT} means the end of the day
 */
public record WorkingWindow(LocalTime from, LocalTime to) {

    private static final long DAY = 24 * 60 * 60 * 1_000_000_000L;

    public WorkingWindow {
        if (endOf(to) <= from.toNanoOfDay()) {
            throw new IllegalArgumentException(
                    "A window must end after it begins: " + from + "-" + to);
        }
    }

    long fromNanoOfDay() {
        return from.toNanoOfDay();
    }

    long toNanoOfDay() {
        return endOf(to);
    }

    private static long endOf(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toNanoOfDay();
    }
}
