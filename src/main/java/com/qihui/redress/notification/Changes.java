package com.qihui.redress.notification;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;

/**
 * Tells that something happened to tickets, on every node that shares the database: whatever
 * happens is in the journal, and each node reads its end. Silent and idle while nobody asks.
 */
@Service
public class Changes {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final long PACE_MILLIS = 300;
    private static final int TELLERS = 4;

    private final JournalTail journal;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("changes-"));
    private final ExecutorService tellers =
            Executors.newFixedThreadPool(TELLERS, new CustomizableThreadFactory("changes-tell-"));
    private @Nullable ScheduledFuture<?> reading;

    Changes(DSLContext db) {
        journal = new JournalTail(db);
    }

    /**
     * Calls back within a second after something happened to any ticket, with the ids of all it
     * happened to; each time on a thread of its own choice, and perhaps twice for one change.
     */
    public Subscription subscribe(Consumer<Set<Long>> ticketIdsChanged) {
        Listener listener = new Listener(ticketIdsChanged);
        synchronized (this) {
            if (reading == null) {
                journal.start();
                reading =
                        reader.scheduleWithFixedDelay(
                                this::tell, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
            }
            listeners.add(listener);
        }
        return () -> end(listener);
    }

    private synchronized void end(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && reading != null) {
            reading.cancel(false);
            reading = null;
        }
    }

    /** Synchronized against a start from anew while the last reading still goes on. */
    private synchronized void tell() {
        try {
            Set<Long> changed = journal.read();
            if (!changed.isEmpty()) {
                listeners.forEach(listener -> tellers.execute(() -> listener.tell(changed)));
            }
        } catch (RuntimeException e) {
            log.warn("The journal could not be read; trying again", e);
        }
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
        tellers.shutdownNow();
    }

    /** No record: the same consumer given twice is two listeners. */
    private static final class Listener {

        private final Consumer<Set<Long>> consumer;

        private Listener(Consumer<Set<Long>> consumer) {
            this.consumer = consumer;
        }

        private void tell(Set<Long> changed) {
            try {
                consumer.accept(changed);
            } catch (RuntimeException e) {
                log.warn("A screen could not be told of a change", e);
            }
        }
    }
}
