package com.qihui.redress.mail.fetch;

import com.qihui.redress.mail.MailSettings;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** A thread for each mailbox, which waits for mail there; tests fetch when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class FetchSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(FetchSchedule.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final MailSettings settings;
    private final BoxLeases leases;
    private final Postman postman;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads =
            Executors.newCachedThreadPool(new CustomizableThreadFactory("mailbox-"));
    private final ScheduledExecutorService wakers =
            Executors.newSingleThreadScheduledExecutor(
                    new CustomizableThreadFactory("mailbox-wake-"));

    FetchSchedule(MailSettings settings, BoxLeases leases, Postman postman) {
        this.settings = settings;
        this.leases = leases;
        this.postman = postman;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        settings.boxes().forEach((name, box) -> threads.execute(() -> stayAt(name, box)));
    }

    private void stayAt(String name, MailSettings.Box box) {
        LOG.info("Mail is fetched from {}: {}", name, box);
        boolean ending = false;
        while (!ending) {
            ending = pause(lookIn(name, box));
        }
    }

    /**
     * Whatever becomes of one look, another follows it, or this mailbox were read no more.
     *
     * @return how long to wait before the next time
     */
    Duration lookIn(String name, MailSettings.Box box) {
        try {
            postman.attend(name, box, wakers, this::isEnding);
            return settings.pollEvery();
        } catch (Throwable e) {
            if (isEnding()) {
                return Duration.ZERO;
            }
            LOG.atWarn()
                    .setCause(e instanceof Error ? e : null)
                    .log("The mailbox {} cannot be read now: {}", name, e.toString());
            note(name, e);
            return AFTER_A_FAULT;
        }
    }

    private void note(String name, Throwable fault) {
        try {
            leases.failed(name, Objects.requireNonNullElse(fault.getMessage(), fault.toString()));
        } catch (Throwable databaseAway) {
            LOG.warn("That {} cannot be read was not noted", name, databaseAway);
        }
    }

    private boolean isEnding() {
        return ended.getCount() == 0;
    }

    private boolean pause(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What is half fetched stays at its server. */
    @PreDestroy
    void end() {
        ended.countDown();
        wakers.shutdownNow();
        threads.shutdownNow();
        settings.boxes().keySet().forEach(leases::release);
    }
}
