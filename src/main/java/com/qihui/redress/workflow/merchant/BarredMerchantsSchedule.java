package com.qihui.redress.workflow.merchant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for work that waits for merchants who may not do it; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class BarredMerchantsSchedule {

    private final BarredMerchants merchants;

    BarredMerchantsSchedule(BarredMerchants merchants) {
        this.merchants = merchants;
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        merchants.passOn();
    }
}
