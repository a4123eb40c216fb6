package com.qihui.redress.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums that others worked out: working-day tables and the dates expected of the open cases. */
class CheckedSumsTests {

    private final WorkCalendar calendar = WorkCalendarFixture.shipped();

    @ParameterizedTest
    @MethodSource("workingDaySums")
    void countsFiveAndSevenWorkingDaysAsTheTableDoes(JsonNode row) {
        LocalDate start = date(row, "start");

        assertThat(calendar.workingDayAfter(start, 5)).isEqualTo(date(row, "plus5WorkingDays"));
        assertThat(calendar.workingDayAfter(start, 7)).isEqualTo(date(row, "plus7WorkingDays"));
    }

    @ParameterizedTest
    @MethodSource("calendarDayPeriods")
    void rollsAPeriodsLastDayForwardAsTheTableDoes(JsonNode row) {
        LocalDate raw = date(row, "start").plusDays(row.required("days").asLong());

        assertThat(raw).isEqualTo(date(row, "rawEnd"));
        assertThat(calendar.rollForward(raw)).isEqualTo(date(row, "rolledEnd"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void opensTheOutsideOnTheDayAfterTheSeventhWorkingDay(JsonNode openCase) {
        Instant submitted = moment(openCase.at("/input/submittedAt"));

        DueTime due = calendar.due(submitted, Target.workingDays(7));

        JsonNode expected = openCase.required("expected");
        assertThat(calendar.lastDay(due)).isEqualTo(date(expected, "internalDeadlineDate"));
        assertThat(calendar.dayAfter(due)).isEqualTo(date(expected, "externalEligibleFrom"));
        assertThat(due.at())
                .isEqualTo(
                        date(expected, "externalEligibleFrom")
                                .atStartOfDay(WorkCalendarFixture.SHANGHAI)
                                .toInstant());
    }

    @ParameterizedTest
    @MethodSource("casesAwaitingDelivery")
    void expectsDeliveryFifteenMinutesAfterPayment(JsonNode openCase) {
        Instant paid = moment(openCase.at("/input/payment/paidAt"));

        DueTime due = calendar.due(paid, Target.naturalMinutes(15));

        assertThat(due)
                .isEqualTo(new DueTime(moment(openCase.at("/expected/arrivalDueAt")), false));
    }

    static Stream<JsonNode> workingDaySums() throws IOException {
        return elements(read("/calendar/vectors.json").required("workingDays"), 28);
    }

    static Stream<JsonNode> calendarDayPeriods() throws IOException {
        return elements(read("/calendar/vectors.json").required("calendarDays"), 8);
    }

    static Stream<JsonNode> cases() throws IOException {
        return elements(read("/cases/cases-open.json"), 40);
    }

    static Stream<JsonNode> casesAwaitingDelivery() throws IOException {
        return cases().filter(openCase -> openCase.at("/expected/arrivalDueAt").isTextual());
    }

    private static Stream<JsonNode> elements(JsonNode array, int size) {
        assertThat(array).hasSize(size);
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream file = CheckedSumsTests.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.required(field).asText());
    }

    private static Instant moment(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
