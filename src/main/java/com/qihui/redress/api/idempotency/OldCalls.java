package com.qihui.redress.api.idempotency;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets marked calls after seven days, some at a time. */
@Component
class OldCalls {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 500;

    private final CallLog log;
    private final Clock clock;

    OldCalls(CallLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        int forgotten;
        do {
            forgotten = log.forget(clock.instant().minus(KEPT), BATCH);
        } while (forgotten == BATCH);
    }
}
