package com.qihui.redress.insight.fold;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the figures of the board a second behind what happens; tests fold when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class FoldSchedule {

    /** Breaches are looked for on the same thread, and must not wait. */
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Folding folding;
    private final Recount recount;

    FoldSchedule(Folding folding, Recount recount) {
        this.folding = folding;
        this.recount = recount;
    }

    @Scheduled(fixedDelay = 1000)
    void fold() {
        long until = System.nanoTime() + TURN_NANOS;
        boolean more = true;
        while (more && System.nanoTime() < until) {
            more = folding.fold() == Folding.BATCH;
        }
        more = true;
        while (more && System.nanoTime() < until) {
            more = recount.step();
        }
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${redress.zone}")
    void recount() {
        recount.begin();
    }
}
