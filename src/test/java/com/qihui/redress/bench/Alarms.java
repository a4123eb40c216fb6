package com.qihui.redress.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

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
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        ProcessEngineImpl itself = (ProcessEngineImpl) engine;
        executor.registerProcessEngine(itself);
        itself.getProcessEngineConfiguration().setJobExecutor(executor);
    }

    Alarms start() {
        executor.start();
        return this;
    }

    /**
     * Fires so many once they are due.
     *
     * @return how many a second
     */
    double fire(int due) {
        await().atMost(PATIENCE).until(() -> due() >= due);
        Instant begun = Instant.now();
        start();
        awaitNoneDue();
        executor.shutdown();
        return due / (Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }

    void awaitNoneDue() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> due() == 0);
    }

    private long due() {
        return jobs.createJobQuery().timers().duedateLowerThan(new Date()).count();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
