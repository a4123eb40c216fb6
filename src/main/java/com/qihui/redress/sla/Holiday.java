package com.qihui.redress.sla;

import java.time.LocalDate;

/**
 * A run of days off that a published notice names.
 *
 * @param last the day before work goes on, or the weekend before it
 */
public record Holiday(LocalDate first, LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
