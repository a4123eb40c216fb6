package com.qihui.redress.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The arithmetic against the oracle and against itself, for any windows, closures and targets. */
class ClockArithmeticTests {

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    /** Windows open and close on whole multiples of this many minutes. */
    private static final int EDGE = 20;

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

    @Provide
    Arbitrary<LocalDateTime> minutes() {
        // Until autumn, so that no target reaches into 2027, of which the oracle knows nothing.
        long span = ChronoUnit.MINUTES.between(FIRST, LocalDateTime.of(2026, 9, 30, 0, 0));
        Arbitrary<Long> any = Arbitraries.longs().between(0, span);
        Arbitrary<Long> whereWindowsMayOpen = any.map(minute -> minute - minute % EDGE);
        return Arbitraries.oneOf(any, whereWindowsMayOpen).map(FIRST::plusMinutes);
    }

    @Provide
    Arbitrary<Duration> gaps() {
        return Arbitraries.longs().between(0, Duration.ofDays(20).toNanos()).map(Duration::ofNanos);
    }

    @Provide
    Arbitrary<Target> targets() {
        return Arbitraries.oneOf(
                target(2000, ChronoUnit.MINUTES, CalendarKind.NATURAL),
                target(10, ChronoUnit.DAYS, CalendarKind.NATURAL),
                target(240, ChronoUnit.MINUTES, CalendarKind.WORKING_HOURS),
                target(8, ChronoUnit.HOURS, CalendarKind.WORKING_HOURS),
                target(15, ChronoUnit.DAYS, CalendarKind.WORKING_DAYS));
    }

    private static Arbitrary<Target> target(int most, ChronoUnit unit, CalendarKind calendar) {
        return Arbitraries.longs().between(1, most).map(n -> new Target(n, unit, calendar));
    }

    @Provide
    Arbitrary<CalendarSettings> settings() {
        Arbitrary<LocalDate> closure =
                Arbitraries.longs().between(0, 1000).map(FIRST.toLocalDate()::plusDays);
        return Combinators.combine(windows(), closure.set().ofMaxSize(40))
                .as((w, c) -> new CalendarSettings(WorkCalendarFixture.SHANGHAI, w, c));
    }

    /** One to three windows, from and to midnight too. */
    private static Arbitrary<List<WorkingWindow>> windows() {
        int day = 24 * 60 / EDGE;
        Arbitrary<Set<Integer>> someEdges =
                Arbitraries.integers().between(0, day).set().ofMinSize(2).ofMaxSize(6);
        return someEdges.map(
                edges -> {
                    List<Integer> sorted = edges.stream().sorted().toList();
                    List<WorkingWindow> windows = new ArrayList<>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        windows.add(
                                new WorkingWindow(edge(sorted.get(i)), edge(sorted.get(i + 1))));
                    }
                    return windows;
                });
    }

    private static LocalTime edge(int number) {
        return LocalTime.MIDNIGHT.plusMinutes((long) EDGE * number);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(WorkCalendarFixture.SHANGHAI).toInstant();
    }
}
