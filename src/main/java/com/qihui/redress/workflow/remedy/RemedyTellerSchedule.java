package com.qihui.redress.workflow.remedy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for processes that were not told how their remedy ended; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class RemedyTellerSchedule {

    private final RemedyTeller teller;

    RemedyTellerSchedule(RemedyTeller teller) {
        this.teller = teller;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        teller.tellUntold();
    }
}
