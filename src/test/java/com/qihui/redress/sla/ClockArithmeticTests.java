package com.qihui.redress.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The arithmetic against the oracle and against itself, for any windows, closures and targets. */
class ClockArithmeticTests extends AnyClock {

    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    @Example
    void agreesWithTheOracleOnEveryDayPublished() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();

        FIRST.toLocalDate()
                .datesUntil(END)
                .forEach(
                        day ->
                                assertThat(calendar.isWorkingDay(day))
                                        .as("%s", day)
                                        .isEqualTo(MinuteByMinute.isWorkingDay(day)));
    }

    @Property(tries = 300)
    void isDueWhenTheOracleSaysSo(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("targets") Target target) {
        LocalDateTime expected = new MinuteByMinute(settings).due(start, target);

        DueTime due = WorkCalendarFixture.shipped(settings).due(instant(start), target);

        assertThat(due).isEqualTo(new DueTime(instant(expected), false));
    }

    @Property(tries = 300)
    void measuresTheMinutesTheOracleCounts(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("gaps") Duration gap,
            @ForAll CalendarKind kind) {
        LocalDateTime end = start.plusMinutes(gap.toMinutes());
        long expected = new MinuteByMinute(settings).elapsedMinutes(start, end, kind);

        Duration elapsed =
                WorkCalendarFixture.shipped(settings).elapsed(instant(start), instant(end), kind);

        assertThat(elapsed).isEqualTo(Duration.ofMinutes(expected));
    }

    @Property
    void isDueAtTheFirstMomentAtWhichNothingRemains(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime minute,
            @ForAll("gaps") Duration fraction,
            @ForAll("targets") Target target) {
        // Put off to a day that is worked, calendar days end when nothing has remained for days.
        Assume.that(target.calendar() != CalendarKind.CALENDAR_DAYS);
        WorkCalendar calendar = WorkCalendarFixture.shipped(settings);
        Instant start = instant(minute).plus(fraction);

        Instant due = calendar.due(start, target).at();

        assertThat(calendar.remaining(start, due, target)).isZero();
        assertThat(calendar.remaining(start, due.minusNanos(1), target)).isPositive();
    }

    @Property
    void workingTimeAddsUpWhereverItIsInterrupted(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime minute,
            @ForAll("gaps") Duration before,
            @ForAll("gaps") Duration after) {
        WorkCalendar calendar = WorkCalendarFixture.shipped(settings);
        Instant start = instant(minute);
        Instant middle = start.plus(before);
        Instant end = middle.plus(after);

        CalendarKind hours = CalendarKind.WORKING_HOURS;
        assertThat(
                        calendar.elapsed(start, middle, hours)
                                .plus(calendar.elapsed(middle, end, hours)))
                .isEqualTo(calendar.elapsed(start, end, hours));
    }
}
