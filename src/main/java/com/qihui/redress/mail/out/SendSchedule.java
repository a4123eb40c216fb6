package com.qihui.redress.mail.out;

import com.qihui.redress.shared.due.Workers;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for mail to be sent; tests send when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class SendSchedule {

    private final Dispatch dispatch;
    private final Workers sender;

    SendSchedule(Dispatch dispatch) {
        this.dispatch = dispatch;
        sender = new Workers("mail-sender", 1, dispatch::sendOne);
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (dispatch.isAnyDue()) {
            sender.wake();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        sender.end();
    }
}
