package com.qihui.redress.submission.delivery;

import com.qihui.redress.shared.due.Workers;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for dossiers to be handed in over the line; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class CourierSchedule {

    private final Courier courier;
    private final Workers workers;

    CourierSchedule(Courier courier) {
        this.courier = courier;
        workers = new Workers("courier", 1, courier::workOne);
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        if (courier.isAnyDue()) {
            workers.wake();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        workers.end();
    }
}
