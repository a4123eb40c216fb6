package com.qihui.redress.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** How a calendar is written down, by its words and not by the shape of the program. */
final class CalendarText {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private record Body(
            String zone,
            List<WorkingWindow> windows,
            List<LocalDate> closures,
            List<HolidayYear> years) {}

    private CalendarText() {}

    static String write(CalendarBook book) {
        try {
            return JSON.writeValueAsString(
                    new Body(
                            book.settings().zone().getId(),
                            book.settings().windows(),
                            book.settings().closures().stream().sorted().toList(),
                            book.years()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static CalendarBook read(String text) {
        try {
            Body body = JSON.readValue(text, Body.class);
            return new CalendarBook(
                    new CalendarSettings(
                            ZoneId.of(body.zone()), body.windows(), Set.copyOf(body.closures())),
                    body.years());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a calendar as it was written down", e);
        }
    }
}
