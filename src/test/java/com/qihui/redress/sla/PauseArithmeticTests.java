package com.qihui.redress.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.sla.MinuteByMinute.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Clocks that stand still, whatever the order of events (E23). */
class PauseArithmeticTests extends AnyClock {

    /**
     * @param after minutes of running before it
     */
    record Wait(int after, int minutes) {}

    @Property(tries = 400)
    void isDueWhenTheOracleSaysSoHoweverOftenItStoodStill(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("targets") Target target,
            @ForAll("waits") List<Wait> waits) {
        List<Stop> stops = new ArrayList<>();

        Instant due = run(WorkCalendarFixture.shipped(settings), start, target, waits, stops);

        assertThat(due).isEqualTo(instant(new MinuteByMinute(settings).due(start, target, stops)));
    }

    @Property
    void standingStillForNoTimeChangesNothing(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("targets") Target target,
            @ForAll("moments") List<Wait> waits) {
        WorkCalendar calendar = WorkCalendarFixture.shipped(settings);

        Instant due = run(calendar, start, target, waits, new ArrayList<>());

        assertThat(due).isEqualTo(calendar.due(instant(start), target).at());
    }

    /** A working day that has begun counts in full, but only once. */
    @Example
    void manyShortWaitsMoveWorkingDaysByOneDayAtMost() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();
        LocalDateTime monday = LocalDateTime.parse("2026-11-23T10:00");
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(new Wait(180, 1));
        }

        Instant due = run(calendar, monday, Target.workingDays(3), waits, new ArrayList<>());

        assertThat(calendar.due(instant(monday), Target.workingDays(3)).at())
                .isEqualTo(WorkCalendarFixture.at("2026-11-27T00:00"));
        assertThat(due).isEqualTo(WorkCalendarFixture.at("2026-11-28T00:00"));
    }

    /**
     * Holds it to be due no earlier after every wait.
     *
     * @param stops gets those waits that began before it was due
     */
    private static Instant run(
            WorkCalendar calendar,
            LocalDateTime start,
            Target target,
            List<Wait> waits,
            List<Stop> stops) {
        PausableClock clock = new PausableClock(calendar, instant(start), target.calendar());
        Instant due = calendar.due(instant(start), target).at();
        Duration left = null;
        LocalDateTime since = start;
        for (Wait wait : waits) {
            LocalDateTime from = since.plusMinutes(wait.after());
            Instant at = instant(from);
            if (!at.isBefore(due)) {
                break;
            }
            left = left == null ? clock.left(at, due) : clock.left(at, left, instant(since));
            since = from.plusMinutes(wait.minutes());
            Instant later = clock.goingOn(instant(since), left).at();
            assertThat(later).isAfterOrEqualTo(due);
            due = later;
            stops.add(new Stop(from, since));
        }
        return due;
    }

    @Provide
    Arbitrary<List<Wait>> waits() {
        return waits(10 * 24 * 60);
    }

    @Provide
    Arbitrary<List<Wait>> moments() {
        return waits(0);
    }

    private static Arbitrary<List<Wait>> waits(int longest) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4 * 24 * 60),
                        Arbitraries.integers().between(0, longest))
                .as(Wait::new)
                .list()
                .ofMaxSize(4);
    }
}
