package com.qihui.redress.remedy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the books each night, and hourly what a night left open; tests do when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class ReconciliationSchedule {

    private final Reconciliation reconciliation;

    ReconciliationSchedule(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Scheduled(cron = "0 30 3-23 * * *", zone = "${redress.zone}")
    void catchUp() {
        reconciliation.catchUp();
    }
}
