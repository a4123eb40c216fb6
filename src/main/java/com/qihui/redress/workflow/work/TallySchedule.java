package com.qihui.redress.workflow.work;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Folds the kept counts; tests fold when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class TallySchedule {

    private final Tally tally;

    TallySchedule(Tally tally) {
        this.tally = tally;
    }

    @Scheduled(fixedDelay = 2000)
    void fold() {
        tally.fold();
    }
}
