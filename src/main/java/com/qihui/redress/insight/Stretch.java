package com.qihui.redress.insight;

import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What sums are kept for, as the tables have it: 20261109 is a day, 2026111 the first third of its
 * month (the days up to the tenth, 上旬), 202611 the month.
 */
public final class Stretch {

    private static final int LEAST_THIRD = 1_000_000;
    private static final int LEAST_DAY = 10_000_000;
    private static final int TEN = 10;

    /** Days that follow each other, or thirds, or months that do. */
    record Run(int first, int last) {}

    private Stretch() {}

    public static int ofDay(LocalDate day) {
        return ofMonth(YearMonth.from(day)) * 100 + day.getDayOfMonth();
    }

    public static int ofMonth(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /** The third of its month that a day is in. */
    public static int ofThird(LocalDate day) {
        return ofMonth(YearMonth.from(day)) * 10 + Math.min(3, 1 + (day.getDayOfMonth() - 1) / TEN);
    }

    /** All that a day is counted in. */
    public static List<Integer> all(LocalDate day) {
        return List.of(ofDay(day), ofThird(day), ofMonth(YearMonth.from(day)));
    }

    /** Its first day. */
    public static LocalDate first(int stretch) {
        if (stretch < LEAST_THIRD) {
            return LocalDate.of(stretch / 100, stretch % 100, 1);
        }
        if (stretch < LEAST_DAY) {
            return LocalDate.of(stretch / 1_000, stretch / 10 % 100, 1 + (stretch % 10 - 1) * TEN);
        }
        return LocalDate.of(stretch / 10_000, stretch / 100 % 100, stretch % 100);
    }

    /** Its last day; a month's last third ends with the month. */
    public static LocalDate last(int stretch) {
        LocalDate first = first(stretch);
        if (stretch < LEAST_THIRD) {
            return YearMonth.from(first).atEndOfMonth();
        }
        return stretch < LEAST_DAY ? endOfThird(first) : first;
    }

    private static LocalDate endOfThird(LocalDate day) {
        return day.getDayOfMonth() > 2 * TEN
                ? YearMonth.from(day).atEndOfMonth()
                : day.withDayOfMonth(day.getDayOfMonth() > TEN ? 2 * TEN : TEN);
    }

    /** Each day by itself. */
    static List<Run> days(Period period) {
        return List.of(new Run(ofDay(period.first()), ofDay(period.last())));
    }

    /** As few sums as add up to a period: its whole months and thirds, and the days around them. */
    static List<Run> fewest(Period period) {
        List<Run> runs = new ArrayList<>();
        LocalDate at = period.first();
        while (!at.isAfter(period.last())) {
            int next = longest(at, period.last());
            Run run = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (run != null && areAlike(run.last(), next)) {
                runs.set(runs.size() - 1, new Run(run.first(), next));
            } else {
                runs.add(new Run(next, next));
            }
            at = last(next).plusDays(1);
        }
        return runs;
    }

    /** That begins with a day and does not end after another. */
    private static int longest(LocalDate first, LocalDate latest) {
        return Stream.of(ofMonth(YearMonth.from(first)), ofThird(first))
                .filter(one -> first(one).isEqual(first) && !last(one).isAfter(latest))
                .findFirst()
                .orElseGet(() -> ofDay(first));
    }

    /** Both days, both thirds or both months: then all numbers between them are. */
    private static boolean areAlike(int one, int other) {
        return (one < LEAST_THIRD) == (other < LEAST_THIRD)
                && (one < LEAST_DAY) == (other < LEAST_DAY);
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
