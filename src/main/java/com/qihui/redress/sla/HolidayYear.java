package com.qihui.redress.sla;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * One year's State Council holiday notice, in the holiday-cn format.
 *
 * @param provisional the notice is not out: the days are an estimate
 * @param days only the exceptions from Monday to Friday; a notice may name days of the December
 *     before its year
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HolidayYear(
        @JsonProperty(required = true) int year,
        boolean provisional,
        @JsonProperty(required = true) List<Day> days) {

    HolidayYear {
        days = List.copyOf(days);
        // holiday-cn publishes an empty file before the notice: that is no year without holidays.
        provisional = provisional || days.isEmpty();
        for (Day day : days) {
            if (Math.abs(day.date().getYear() - year) > 1) {
                throw new IllegalArgumentException(day.date() + " does not belong to " + year);
            }
        }
    }

    /**
     * @param offDay false: a weekend day worked to make up for a holiday (调休)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(value = "isOffDay", required = true) boolean offDay) {}
}
