package com.qihui.redress.mail.out;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Looks for mail to be sent; tests send when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class SendSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SendSchedule.class);

    private final Dispatch dispatch;
    private final Semaphore idle = new Semaphore(1);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("mail-sender-"));
    private volatile boolean ending;

    SendSchedule(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (dispatch.isAnyDue() && idle.tryAcquire()) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !ending) {
                more = dispatch.sendOne();
            }
        } catch (RuntimeException e) {
            LOG.warn("Mail to be sent is looked for again", e);
        } finally {
            idle.release();
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        thread.shutdown();
        if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
