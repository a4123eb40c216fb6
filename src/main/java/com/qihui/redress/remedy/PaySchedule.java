package com.qihui.redress.remedy;

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

/** Looks for what the order system is to be told; tests look when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class PaySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PaySchedule.class);

    private final Instructions instructions;
    private final Paymaster paymaster;
    private final Semaphore idle;
    private final ExecutorService threads;
    private volatile boolean ending;

    PaySchedule(Instructions instructions, Paymaster paymaster, RemedySettings settings) {
        this.instructions = instructions;
        this.paymaster = paymaster;
        idle = new Semaphore(settings.threads());
        threads =
                Executors.newFixedThreadPool(
                        settings.threads(), new CustomizableThreadFactory("paymaster-"));
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        if (!paymaster.isSilent() && instructions.isAnyDue()) {
            while (idle.tryAcquire()) {
                threads.execute(this::work);
            }
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !ending) {
                more = paymaster.workOne();
            }
        } catch (RuntimeException e) {
            LOG.warn("What the order system is to be told is looked for again", e);
        } finally {
            idle.release();
        }
    }

    /** What is under way ends; what it leaves open is taken up after its lease. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(15, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
