package com.qihui.redress.submission.delivery;

import com.qihui.redress.shared.due.Workers;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for dossiers to be handed in over the line, and for what became of those that went by mail.
 */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class CourierSchedule {

    private final Courier courier;
    private final MailedDossiers mailed;
    private final Workers carrying;
    private final Workers telling;

    CourierSchedule(Courier courier, MailedDossiers mailed) {
        this.courier = courier;
        this.mailed = mailed;
        carrying = new Workers("courier", 1, courier::workOne);
        telling = new Workers("mailed-dossiers", 1, mailed::workOne);
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        if (courier.isAnyDue()) {
            carrying.wake();
        }
        if (mailed.isAnyDue()) {
            telling.wake();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        carrying.end();
        telling.end();
    }
}
