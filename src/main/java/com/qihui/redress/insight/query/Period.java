package com.qihui.redress.insight.query;

import com.qihui.redress.shared.RuleViolation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of the desk's own zone, the first and the last included. */
public record Period(LocalDate first, LocalDate last) {

    /** The longest stretch anybody may ask for. */
    public static final int MOST_DAYS = 366;

    /**
     * @throws RuleViolation when it is empty or longer than {@link #MOST_DAYS}
     */
    public Period {
        if (last.isBefore(first)) {
            throw RuleViolation.of("to", "before_from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw RuleViolation.of("to", "too_long_a_stretch", MOST_DAYS);
        }
    }

    public static Period upTo(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** As many days, just before. */
    public Period before() {
        return upTo(first.minusDays(1), days());
    }
}
