package com.qihui.redress.sla;

import static com.qihui.redress.sla.CalendarKind.WORKING_DAYS;
import static com.qihui.redress.sla.CalendarKind.WORKING_HOURS;
import static com.qihui.redress.sla.WorkCalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTests {

    private final WorkCalendar calendar = WorkCalendarFixture.shipped();

    @ParameterizedTest
    @CsvSource({
        "over lunch,                          2026-03-05T11:20, 1, 2026-03-05T13:50",
        "overnight,                           2026-03-05T17:30, 1, 2026-03-06T09:30",
        "from before opening,                 2026-03-05T02:00, 1, 2026-03-05T10:00",
        "from Friday evening over the weekend,2026-03-06T18:00, 1, 2026-03-09T10:00",
        "over Spring Festival,                2026-02-14T17:30, 1, 2026-02-24T09:30",
        "to the very end of a day,            2026-03-05T15:00, 3, 2026-03-05T18:00",
        "on a Saturday worked for a holiday,  2026-02-28T09:00, 4, 2026-02-28T14:30",
        "several days,                        2026-03-05T11:00, 20, 2026-03-09T17:30",
    })
    void countsWorkingHours(String when, String start, int hours, String due) {
        assertThat(calendar.due(at(start), Target.workingHours(hours)))
                .as(when)
                .isEqualTo(new DueTime(at(due), false));
    }

    @Test
    void doesNotCountTheStartDay() {
        DueTime early = calendar.due(at("2026-03-05T00:00"), Target.workingDays(1));
        DueTime late = calendar.due(at("2026-03-05T23:59:59.999999"), Target.workingDays(1));

        assertThat(early).isEqualTo(late).isEqualTo(new DueTime(at("2026-03-07T00:00"), false));
        assertThat(calendar.lastDay(early)).isEqualTo("2026-03-06");
        assertThat(calendar.dayAfter(early)).isEqualTo("2026-03-07");
    }

    @Test
    void knowsTheDayOfTheDeskAndNotOfTheServer() {
        Instant shortlyAfterMidnightInShanghai = Instant.parse("2026-03-05T16:30:00Z");

        DueTime due = calendar.due(shortlyAfterMidnightInShanghai, Target.workingDays(1));

        assertThat(calendar.lastDay(due)).isEqualTo("2026-03-09");
    }

    @Test
    void aClosureStopsTheDeskButNotTheComplainantsSevenDays() {
        CalendarSettings standard = CalendarSettings.standard();
        WorkCalendar closed =
                WorkCalendarFixture.shipped(
                        new CalendarSettings(
                                standard.zone(),
                                standard.windows(),
                                Set.of(LocalDate.of(2026, 3, 6))));

        DueTime answer = closed.due(at("2026-03-05T17:30"), Target.workingHours(1));
        DueTime internal = closed.due(at("2026-03-05T17:30"), Target.workingDays(7));

        assertThat(answer.at()).isEqualTo(at("2026-03-09T09:30"));
        assertThat(internal).isEqualTo(calendar.due(at("2026-03-05T17:30"), Target.workingDays(7)));
    }

    @Test
    void measuresWhatHasElapsedAndWhatRemains() {
        Instant start = at("2026-03-05T11:00");
        Target threeDays = Target.workingDays(3);

        assertThat(calendar.elapsed(start, at("2026-03-09T13:45"), WORKING_HOURS))
                .isEqualTo(Duration.ofHours(1 + 4).plusMinutes(30 + 7 * 60 + 30 + 3 * 60 + 15));
        assertThat(calendar.remaining(start, at("2026-03-05T23:00"), threeDays)).hasDays(3);
        assertThat(calendar.remaining(start, at("2026-03-08T15:00"), threeDays)).hasDays(2);
        assertThat(calendar.remaining(start, at("2026-03-11T06:00"), threeDays)).hasHours(-6);
    }

    @Test
    void nothingHasElapsedBeforeTheStart() {
        for (CalendarKind kind : CalendarKind.values()) {
            assertThat(calendar.elapsed(at("2026-03-05T11:00"), at("2026-03-02T11:00"), kind))
                    .isZero();
        }
    }

    @Test
    void aDeskMayWorkAroundTheClock() {
        WorkCalendar always =
                WorkCalendarFixture.shipped(
                        new CalendarSettings(
                                WorkCalendarFixture.SHANGHAI,
                                List.of(new WorkingWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                                Set.of()));

        assertThat(always.due(at("2026-03-06T22:00"), Target.workingHours(2)).at())
                .isEqualTo(at("2026-03-07T00:00"));
        assertThat(always.due(at("2026-03-06T22:00"), Target.workingHours(3)).at())
                .isEqualTo(at("2026-03-09T01:00"));
    }

    @Test
    void takesWindowsInAnyOrder() {
        List<WorkingWindow> windows = CalendarSettings.standard().windows();
        WorkCalendar turned =
                WorkCalendarFixture.shipped(
                        new CalendarSettings(
                                WorkCalendarFixture.SHANGHAI,
                                List.of(windows.get(1), windows.get(0)),
                                Set.of()));

        assertThat(turned.due(at("2026-03-05T08:00"), Target.workingHours(1)).at())
                .isEqualTo(at("2026-03-05T10:00"));
    }

    @Test
    void refusesADateSoFarOffThatItMustBeASlip() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(1900, 1, 1)))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(
                        () -> calendar.elapsed(Instant.MIN, at("2026-03-05T11:00"), WORKING_DAYS))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> calendar.workingDayAfter(LocalDate.of(2026, 3, 5), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAZoneWhoseClocksAreChanged() {
        List<WorkingWindow> windows = CalendarSettings.standard().windows();

        assertThatThrownBy(
                        () -> new CalendarSettings(ZoneId.of("Europe/Berlin"), windows, Set.of()))
                .hasMessageContaining("Europe/Berlin");
    }
}
