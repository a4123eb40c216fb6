package com.qihui.redress.sla;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.qihui.redress.shared.RuleViolation;
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
public record HolidayYear(
        @JsonProperty(required = true) int year,
        boolean provisional,
        @JsonProperty(required = true) List<Day> days) {

    public HolidayYear {
        days = List.copyOf(days);
        // holiday-cn publishes an empty file before the notice: that is no year without holidays.
        provisional = provisional || days.isEmpty();
        for (Day day : days) {
            if (Math.abs(day.date().getYear() - year) > 1) {
                throw new IllegalArgumentException(day.date() + " does not belong to " + year);
            }
        }
    }

    /** As {@link #of} reads it, a line a day. */
    public String json() {
        StringBuilder text = new StringBuilder();
        text.append("{\"year\": ").append(year);
        text.append(", \"provisional\": ").append(provisional).append(", \"days\": [");
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            text.append(i == 0 ? "\n" : ",\n");
            text.append("  {\"date\": \"").append(day.date());
            text.append("\", \"isOffDay\": ").append(day.offDay()).append('}');
        }
        return text.append("\n]}").toString();
    }

    /** Days off and weekend days worked for them. */
    public long count(boolean off) {
        return days.stream().filter(day -> day.offDay() == off).count();
    }

    /**
     * Reads a notice that somebody gives.
     *
     * @throws com.qihui.redress.shared.RuleViolation when it is none
     */
    public static HolidayYear of(String json) {
        try {
            return HolidayFiles.read(json);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.of("notice", "not_a_notice");
        }
    }

    /**
     * @param offDay false: a weekend day worked to make up for a holiday (调休)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Day(
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(value = "isOffDay", required = true) boolean offDay) {}
}
