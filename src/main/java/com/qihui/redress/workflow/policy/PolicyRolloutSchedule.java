package com.qihui.redress.workflow.policy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with what open complaints do not follow yet; tests go on when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class PolicyRolloutSchedule {

    private final PolicyRollout rollout;

    PolicyRolloutSchedule(PolicyRollout rollout) {
        this.rollout = rollout;
    }

    @Scheduled(fixedDelay = 2000)
    void goOn() {
        while (rollout.goOn()) {
            Thread.onSpinWait();
        }
    }
}
