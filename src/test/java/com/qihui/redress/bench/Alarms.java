package com.qihui.redress.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/** The timers of an engine, fired by an executor set as the desk sets its own. */
final class Alarms implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ManagementService jobs;
    private final DefaultJobExecutor executor = new DefaultJobExecutor();

    Alarms(ProcessEngine engine) {
        jobs = engine.getManagementService();
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(2_000);
        executor.setMaxJobsPerAcquisition(20);
        executor.setQueueSize(40);
        executor.setLockTimeInMillis(60_000);
        executor.registerProcessEngine((ProcessEngineImpl) engine);
    }

    Alarms start() {
        executor.start();
        return this;
    }

    /**
     * Fires all that are due.
     *
     * @return how many a second
     */
    double fire() {
        Instant begun = Instant.now();
        long due = due();
        start();
        awaitNoneDue();
        executor.shutdown();
        return due / (Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }

    void awaitNoneDue() {
        Instant last = Instant.now().plus(PATIENCE);
        while (due() > 0) {
            if (Instant.now().isAfter(last)) {
                throw new IllegalStateException(due() + " timers never fired");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long due() {
        return jobs.createJobQuery().timers().duedateLowerThan(new Date()).count();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
