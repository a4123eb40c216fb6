package com.qihui.redress.sla;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.function.Predicate;

/** The days of one year that count, ready to be ranked and found by rank without walking. */
final class YearDays {

    private final short[] ranks;
    private final short[] days;

    YearDays(int year, Predicate<LocalDate> counts) {
        int length = Year.of(year).length();
        ranks = new short[length + 1];
        short[] found = new short[length];
        short size = 0;
        for (short day = 1; day <= length; day++) {
            if (counts.test(LocalDate.ofYearDay(year, day))) {
                found[size++] = day;
            }
            ranks[day] = size;
        }
        days = Arrays.copyOf(found, size);
    }

    int size() {
        return days.length;
    }

    /** How many days count from 1 January to this day of the year, both included. */
    int upTo(int dayOfYear) {
        return ranks[dayOfYear];
    }

    boolean contains(int dayOfYear) {
        return ranks[dayOfYear] > ranks[dayOfYear - 1];
    }

    /** The day of the year with this rank, from 1 to {@link #size()}. */
    int day(int rank) {
        return days[rank - 1];
    }
}
