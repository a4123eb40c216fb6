package com.qihui.redress.shared.due;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** A few threads that, once woken, work off what is due until there is no more. */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int SECONDS_TO_END = 15;

    private final String name;
    private final BooleanSupplier workOne;
    private final Semaphore idle;
    private final ExecutorService threads;
    private volatile boolean ending;

    /**
     * @param name of the threads, as the log shows it
     * @param workOne does one thing that is due, and says whether there was any; what it throws
     *     ends the thread's round
     */
    public Workers(String name, int count, BooleanSupplier workOne) {
        this.name = name;
        this.workOne = workOne;
        idle = new Semaphore(count);
        threads = Executors.newFixedThreadPool(count, new CustomizableThreadFactory(name + "-"));
    }

    /** Those that have nothing to do look for something; returns at once. */
    public void wake() {
        while (!ending && idle.tryAcquire()) {
            threads.execute(this::work);
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !ending) {
                more = workOne.getAsBoolean();
            }
        } catch (RuntimeException e) {
            LOG.warn("{} looks again later", name, e);
        } finally {
            idle.release();
        }
    }

    /** What is under way ends; what takes longer than a while is taken up after its lease. */
    public void end() throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
