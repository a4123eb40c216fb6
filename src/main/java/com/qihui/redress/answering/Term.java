package com.qihui.redress.answering;

import com.qihui.redress.sla.DueTime;
import com.qihui.redress.sla.Target;
import com.qihui.redress.sla.WorkCalendar;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So much time from when something is said, as {@code 24 HOURS} or {@code 3 WORKING_DAYS}.
 *
 * @param amount 1 to {@value #MOST}
 */
public record Term(int amount, Unit unit) {

    public static final int MOST = 720;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3}) (HOURS|WORKING_HOURS|WORKING_DAYS)");

    /** Labelled {@code deed.term.<name>}. */
    public enum Unit {
        HOURS,
        WORKING_HOURS,
        WORKING_DAYS
    }

    /** Nothing where it is none. */
    public static Optional<Term> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                                new Term(
                                        Integer.parseInt(parts.group(1)),
                                        Unit.valueOf(parts.group(2))))
                        .filter(term -> term.amount >= 1 && term.amount <= MOST)
                : Optional.empty();
    }

    /** By the calendar that counts then (E24). */
    public DueTime from(Instant saidAt, WorkCalendar calendar) {
        return calendar.due(
                saidAt,
                switch (unit) {
                    case HOURS -> Target.naturalMinutes(amount * 60L);
                    case WORKING_HOURS -> Target.workingHours(amount);
                    case WORKING_DAYS -> Target.workingDays(amount);
                });
    }

    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
