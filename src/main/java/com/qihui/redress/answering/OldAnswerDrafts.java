package com.qihui.redress.answering;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nobody goes on after a month with what they began. */
@Component
class OldAnswerDrafts {

    static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 200;

    private final AnswerDrafts drafts;
    private final Clock clock;

    OldAnswerDrafts(AnswerDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT6H")
    void forget() {
        int forgotten;
        do {
            forgotten = drafts.forget(clock.instant().minus(KEPT), BATCH);
        } while (forgotten == BATCH);
    }
}
