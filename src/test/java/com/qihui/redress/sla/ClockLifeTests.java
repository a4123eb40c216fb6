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
import org.jspecify.annotations.Nullable;

/** Clocks that stop, go on and are given other targets, in any order of events (E23). */
class ClockLifeTests extends AnyClock {

    enum What {
        STOP,
        GO_ON,
        RETARGET
    }

    /**
     * @param after minutes since the event before
     * @param target of which only a retarget makes use
     */
    record Event(int after, What what, Target target) {}

    @Property(tries = 600)
    void isDueWhenTheOracleSaysSoWhateverHappensToIt(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("targets") Target target,
            @ForAll("events") List<Event> events) {
        Run run = new Run(settings, start, target);

        events.forEach(run::happen);

        run.hold();
    }

    @Property
    void aTargetTakenBackChangesNothing(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("targets") Target target,
            @ForAll("targets") Target other,
            @ForAll("gaps") Duration gap) {
        WorkCalendar calendar = WorkCalendarFixture.shipped(settings);
        ClockLife clock = ClockLife.start(calendar, instant(start), target);
        Instant at = instant(start).plus(gap);

        ClockLife back =
                clock.retarget(calendar, calendar, at, other)
                        .retarget(calendar, calendar, at, target);

        if (!clock.isOver(at)) {
            assertThat(back.due()).isEqualTo(clock.due());
        }
    }

    @Property
    void whatItUsedAddsUpHoweverOftenItIsInterrupted(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("gaps") Duration first,
            @ForAll("gaps") Duration pause,
            @ForAll("gaps") Duration second,
            @ForAll CalendarKind kind) {
        WorkCalendar calendar = WorkCalendarFixture.shipped(settings);
        Instant began = instant(start);
        Instant stopped = began.plus(first);
        Instant wentOn = stopped.plus(pause);
        Instant end = wentOn.plus(second);

        ClockLife clock =
                ClockLife.start(calendar, began, Target.naturalMinutes(1))
                        .stop(calendar, stopped)
                        .goOn(calendar, wentOn)
                        .stop(calendar, end);

        Duration whole = calendar.left(began, began, end, kind);
        Duration stood = calendar.left(began, stopped, wentOn, kind);
        assertThat(clock.used().of(kind)).isEqualTo(whole.minus(stood));
    }

    @Property
    void reachesAShareOfItsTargetWhenThatMuchIsUsed(
            @ForAll("settings") CalendarSettings settings,
            @ForAll("minutes") LocalDateTime start,
            @ForAll("targets") Target target,
            @ForAll("percents") int percent) {
        WorkCalendar calendar = WorkCalendarFixture.shipped(settings);
        ClockLife clock = ClockLife.start(calendar, instant(start), target);

        Instant at = clock.at(calendar, percent);

        Duration used = clock.used(calendar, at).of(target.calendar());
        if (percent < 100) {
            assertThat(used).isEqualTo(target.total().multipliedBy(percent).dividedBy(100));
            assertThat(at).isBeforeOrEqualTo(clock.due().at());
        } else {
            assertThat(at).isAfterOrEqualTo(clock.due().at());
        }
    }

    @Provide
    Arbitrary<Integer> percents() {
        return Arbitraries.integers().between(1, 300);
    }

    /** A working day that has begun counts in full, but only once. */
    @Example
    void manyShortWaitsMoveWorkingDaysByOneDayAtMost() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();
        Instant monday = WorkCalendarFixture.at("2026-11-23T10:00");
        ClockLife clock = ClockLife.start(calendar, monday, Target.workingDays(3));
        assertThat(clock.due().at()).isEqualTo(WorkCalendarFixture.at("2026-11-27T00:00"));

        Instant at = monday;
        for (int i = 0; i < 20; i++) {
            at = at.plus(Duration.ofHours(3));
            clock = clock.stop(calendar, at);
            at = at.plus(Duration.ofMinutes(1));
            clock = clock.goOn(calendar, at);
        }

        assertThat(clock.due().at()).isEqualTo(WorkCalendarFixture.at("2026-11-28T00:00"));
    }

    /** Four working hours, two of them used, become thirty minutes: there is nothing left. */
    @Example
    void whatUsedMoreThanItIsGivenIsDueAtOnce() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();
        Instant nine = WorkCalendarFixture.at("2026-03-05T09:00");
        Instant eleven = WorkCalendarFixture.at("2026-03-05T11:00");
        ClockLife clock = ClockLife.start(calendar, nine, Target.workingHours(4));

        ClockLife urgent = clock.retarget(calendar, calendar, eleven, Target.naturalMinutes(30));
        ClockLife high = clock.retarget(calendar, calendar, eleven, Target.workingHours(3));

        assertThat(urgent.due().at()).isEqualTo(eleven);
        assertThat(high.due().at()).isEqualTo(WorkCalendarFixture.at("2026-03-05T12:00"));
    }

    /** What was used by the calendar of that time stays used; the rest is counted anew. */
    @Example
    void anotherCalendarCountsFromNowOn() {
        WorkCalendar before = WorkCalendarFixture.shipped();
        CalendarSettings standard = CalendarSettings.standard();
        WorkCalendar after =
                WorkCalendarFixture.shipped(
                        new CalendarSettings(
                                standard.zone(),
                                List.of(
                                        new WorkingWindow(
                                                java.time.LocalTime.of(14, 0),
                                                java.time.LocalTime.of(15, 0))),
                                standard.closures()));
        ClockLife clock =
                ClockLife.start(
                        before, WorkCalendarFixture.at("2026-03-05T09:00"), Target.workingHours(4));

        ClockLife moved =
                clock.retarget(
                        before,
                        after,
                        WorkCalendarFixture.at("2026-03-05T11:00"),
                        Target.workingHours(4));

        assertThat(moved.left()).hasHours(2);
        assertThat(moved.due().at()).isEqualTo(WorkCalendarFixture.at("2026-03-06T15:00"));
    }

    /** A clock beside what the oracle needs to know of its life. */
    private static final class Run {

        private final WorkCalendar calendar;
        private final MinuteByMinute oracle;
        private final LocalDateTime start;
        private final List<Stop> stops = new ArrayList<>();
        private LocalDateTime now;
        private @Nullable LocalDateTime stoppedAt;
        private ClockLife clock;
        private boolean over;

        Run(CalendarSettings settings, LocalDateTime start, Target target) {
            calendar = WorkCalendarFixture.shipped(settings);
            oracle = new MinuteByMinute(settings);
            this.start = start;
            now = start;
            clock = ClockLife.start(calendar, instant(start), target);
        }

        void happen(Event event) {
            now = now.plusMinutes(event.after());
            if (over || clock.isOver(instant(now))) {
                over = true;
                return;
            }
            switch (event.what()) {
                case STOP -> {
                    stoppedAt = stoppedAt == null ? now : stoppedAt;
                    clock = clock.stop(calendar, instant(now));
                }
                case GO_ON -> goOn();
                case RETARGET -> retarget(event.target());
            }
            if (stoppedAt == null && !over) {
                hold();
            }
        }

        private void goOn() {
            if (stoppedAt != null) {
                stops.add(new Stop(stoppedAt, now));
                stoppedAt = null;
            }
            Instant before = clock.due().at();
            clock = clock.goOn(calendar, instant(now));
            assertThat(clock.due().at()).isAfterOrEqualTo(before);
        }

        /** What is used up already has its own rule, after which it is over. */
        private void retarget(Target target) {
            clock = clock.retarget(calendar, calendar, instant(now), target);
            if (clock.left().isZero()) {
                over = true;
                if (target.calendar() == CalendarKind.NATURAL
                        || target.calendar() == CalendarKind.WORKING_HOURS) {
                    assertThat(clock.due().at()).isEqualTo(instant(now));
                } else {
                    assertThat(clock.due().at()).isAfter(instant(now));
                }
            }
        }

        void hold() {
            if (over || stoppedAt != null) {
                return;
            }
            assertThat(clock.due().at())
                    .isEqualTo(instant(oracle.due(start, clock.target(), stops)));
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4 * 24 * 60),
                        Arbitraries.of(What.class),
                        targets())
                .as(Event::new)
                .list()
                .ofMaxSize(7);
    }
}
