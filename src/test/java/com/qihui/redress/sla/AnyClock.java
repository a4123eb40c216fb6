package com.qihui.redress.sla;

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
import net.jqwik.api.Provide;

/** Any windows, closures, starts and targets. */
abstract class AnyClock {

    static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);

    /** Windows open and close on whole multiples of this many minutes. */
    private static final int EDGE = 20;

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
                target(15, ChronoUnit.DAYS, CalendarKind.WORKING_DAYS),
                target(12, ChronoUnit.DAYS, CalendarKind.CALENDAR_DAYS));
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

    static Instant instant(LocalDateTime local) {
        return local.atZone(WorkCalendarFixture.SHANGHAI).toInstant();
    }
}
