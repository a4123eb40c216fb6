package com.qihui.redress.insight;

import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The days and months that sums are kept for, as the tables have them: 20261109 is a day, 202611
 * the month it is in.
 */
public final class Stretch {

    /** Any day is above, any month below. */
    private static final int LEAST_DAY = 1_000_000;

    /** Days that follow each other within one month or some, or months that do. */
    record Run(int first, int last) {

        private static Run ofDays(LocalDate first, LocalDate last) {
            return new Run(ofDay(first), ofDay(last));
        }
    }

    private Stretch() {}

    public static int ofDay(LocalDate day) {
        return ofMonth(YearMonth.from(day)) * 100 + day.getDayOfMonth();
    }

    public static int ofMonth(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /** All that a day is counted in. */
    public static List<Integer> all(LocalDate day) {
        return List.of(ofDay(day), ofMonth(YearMonth.from(day)));
    }

    /** Its first day. */
    public static LocalDate first(int stretch) {
        return stretch < LEAST_DAY
                ? LocalDate.of(stretch / 100, stretch % 100, 1)
                : LocalDate.of(stretch / 10_000, stretch / 100 % 100, stretch % 100);
    }

    /** Each day by itself. */
    static List<Run> days(Period period) {
        return List.of(Run.ofDays(period.first(), period.last()));
    }

    /** As few sums as add up to a period: its whole months, and the days before and after. */
    static List<Run> fewest(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        YearMonth from = YearMonth.from(first.minusDays(1)).plusMonths(1);
        YearMonth to = YearMonth.from(last.plusDays(1)).minusMonths(1);
        if (to.isBefore(from)) {
            return days(period);
        }
        List<Run> runs = new ArrayList<>(List.of(new Run(ofMonth(from), ofMonth(to))));
        if (first.isBefore(from.atDay(1))) {
            runs.add(Run.ofDays(first, from.atDay(1).minusDays(1)));
        }
        if (last.isAfter(to.atEndOfMonth())) {
            runs.add(Run.ofDays(to.atEndOfMonth().plusDays(1), last));
        }
        return runs;
    }

    /** What adds up to these periods, in parts no longer than the grain. */
    static Condition isPartOf(Field<Integer> stretch, Grain longest, List<Period> periods) {
        return DSL.or(
                periods.stream()
                        .flatMap(one -> (longest == Grain.MONTH ? fewest(one) : days(one)).stream())
                        .map(run -> stretch.between(run.first(), run.last()))
                        .toList());
    }
}
