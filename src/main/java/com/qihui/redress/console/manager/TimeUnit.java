package com.qihui.redress.console.manager;

import java.time.Duration;

/** What an axis of times is written in. */
enum TimeUnit {
    MINUTE(60),
    HOUR(3_600),
    DAY(86_400);

    private final int seconds;

    TimeUnit(int seconds) {
        this.seconds = seconds;
    }

    /** The one in which the longest time is no large number. */
    static TimeUnit of(Duration longest) {
        if (longest.compareTo(Duration.ofHours(3)) < 0) {
            return MINUTE;
        }
        return longest.compareTo(Duration.ofDays(3)) < 0 ? HOUR : DAY;
    }

    /** To one decimal. */
    double number(Duration time) {
        return Math.round(time.toSeconds() * 10.0 / seconds) / 10.0;
    }
}
