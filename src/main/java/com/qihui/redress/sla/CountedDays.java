package com.qihui.redress.sla;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Counts the days that fulfil a condition; a step is a year, and a year is worked out once. */
final class CountedDays {

    // Bounds the memory and the work that an absurd date in a request could cause.
    static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Predicate<LocalDate> counts;
    private final Map<Integer, YearDays> years = new ConcurrentHashMap<>();

    CountedDays(Predicate<LocalDate> counts) {
        this.counts = counts;
    }

    boolean contains(LocalDate date) {
        return year(date.getYear()).contains(date.getDayOfYear());
    }

    /** The n-th counted day later than {@code start}. */
    LocalDate after(LocalDate start, long n) {
        int year = start.getYear();
        YearDays days = year(year);
        long rank = n + days.upTo(start.getDayOfYear());
        while (rank > days.size()) {
            rank -= days.size();
            days = year(++year);
        }
        return LocalDate.ofYearDay(year, days.day((int) rank));
    }

    /** How many days count later than {@code start} up to {@code end}, which is not earlier. */
    long between(LocalDate start, LocalDate end) {
        long count = year(end.getYear()).upTo(end.getDayOfYear());
        for (int year = start.getYear(); year < end.getYear(); year++) {
            count += year(year).size();
        }
        return count - year(start.getYear()).upTo(start.getDayOfYear());
    }

    private YearDays year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException(
                    "Working days are known from %d to %d, not in %d"
                            .formatted(FIRST_YEAR, LAST_YEAR, year));
        }
        return years.computeIfAbsent(year, y -> new YearDays(y, counts));
    }
}
