package com.qihui.redress.demo;

import com.qihui.redress.remedy.Paymaster;
import com.qihui.redress.shared.DeskClock;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.workflow.clock.Alarms;
import com.qihui.redress.workflow.clock.Alarms.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the whole desk at a moment of the past, its timers and breaches included. */
class Past {

    /** Timers ring at full seconds; what has none rings after them. */
    private static final Duration TIMERS_FIRST = Duration.ofSeconds(2);

    private final DeskClock clock;
    private final Alarms alarms;
    private final BreachWatch breaches;
    private final Paymaster paymaster;

    Past(DeskClock clock, Alarms alarms, BreachWatch breaches, Paymaster paymaster) {
        this.clock = clock;
        this.alarms = alarms;
        this.breaches = breaches;
        this.paymaster = paymaster;
    }

    /**
     * What happens by itself next.
     *
     * @param alarm what rings, null when a clock runs out
     */
    record Happening(Instant at, @Nullable Alarm alarm) {}

    Happening next() {
        Instant breach = breaches.next().map(at -> at.plus(TIMERS_FIRST)).orElse(Instant.MAX);
        return alarms.next()
                .filter(alarm -> !alarm.at().isAfter(breach))
                .map(alarm -> new Happening(alarm.at(), alarm))
                .orElseGet(() -> new Happening(breach, null));
    }

    void moveTo(Instant moment) {
        clock.hold(moment);
        alarms.hold(moment);
    }

    /**
     * @return the number of the complaint that went on
     */
    Optional<String> happen(Happening happening) {
        Alarm alarm = happening.alarm();
        if (alarm == null) {
            breaches.markBreached();
            return Optional.empty();
        }
        String number = alarms.ring(alarm);
        boolean more = true;
        while (more) {
            more = paymaster.workOne();
        }
        return Optional.of(number);
    }

    void enter() {
        alarms.silence();
        paymaster.silence();
    }

    void leave() {
        clock.release();
        alarms.resume();
        paymaster.resume();
    }
}
