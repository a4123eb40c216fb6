package com.qihui.redress.workflow.mail;

import com.qihui.redress.shared.due.Workers;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for mail that nobody has read; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class MailSchedule {

    private static final int READERS = 2;

    private final MailClerk clerk;
    private final Workers readers;

    MailSchedule(MailClerk clerk) {
        this.clerk = clerk;
        readers = new Workers("mail-reader", READERS, clerk::readOne);
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (clerk.isAnyUnread()) {
            readers.wake();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        readers.end();
    }
}
