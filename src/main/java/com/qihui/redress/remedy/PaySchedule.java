package com.qihui.redress.remedy;

import com.qihui.redress.shared.due.Workers;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what the order system is to be told; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class PaySchedule {

    private final Instructions instructions;
    private final Paymaster paymaster;
    private final Workers workers;

    PaySchedule(Instructions instructions, Paymaster paymaster, RemedySettings settings) {
        this.instructions = instructions;
        this.paymaster = paymaster;
        workers = new Workers("paymaster", settings.threads(), paymaster::workOne);
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        if (!paymaster.isSilent() && instructions.isAnyDue()) {
            workers.wake();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        workers.end();
    }
}
