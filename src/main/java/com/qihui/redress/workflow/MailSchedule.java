package com.qihui.redress.workflow;

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

/** Looks for mail that nobody has read; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class MailSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MailSchedule.class);
    private static final int THREADS = 2;

    private final MailClerk clerk;
    private final Semaphore idle = new Semaphore(THREADS);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory("mail-reader-"));
    private volatile boolean ending;

    MailSchedule(MailClerk clerk) {
        this.clerk = clerk;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (clerk.isAnyUnread()) {
            while (idle.tryAcquire()) {
                threads.execute(this::work);
            }
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !ending) {
                more = clerk.readOne();
            }
        } catch (RuntimeException e) {
            LOG.warn("Mail is looked for again", e);
        } finally {
            idle.release();
        }
    }

    /** What is half read is read again after its lease. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
