package com.qihui.redress.sla;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for alarms that were lost; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class BreachSchedule {

    private final BreachWatch watch;

    BreachSchedule(BreachWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        int found;
        do {
            found = watch.repair();
        } while (watch.isBatchFull(found));
    }
}
