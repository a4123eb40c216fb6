package com.qihui.redress.workflow.clock;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's timers and waiting steps in the hands of somebody who tells the past: they run when
 * told and live in the moment told.
 */
@Component
public class Alarms {

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final ObjectProvider<JobExecutor> executor;
    private boolean silenced;

    Alarms(ManagementService jobs, RuntimeService runtime, ObjectProvider<JobExecutor> executor) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.executor = executor;
    }

    /** From now on nothing rings by itself on this node. */
    public void silence() {
        executor.ifAvailable(
                running -> {
                    silenced = running.isActive();
                    running.shutdown();
                });
    }

    /** Back to real time. */
    public void resume() {
        ClockUtil.reset();
        if (silenced) {
            executor.ifAvailable(JobExecutor::start);
        }
    }

    public void hold(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** What rings next; a step that waits for nothing but its turn rings at once. */
    public Optional<Alarm> next() {
        return jobs
                .createJobQuery()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> new Alarm(job.getId(), job.getProcessInstanceId(), due(job)))
                .findFirst();
    }

    /**
     * @return the number of the complaint that went on
     */
    public String ring(Alarm alarm) {
        String number =
                runtime.createProcessInstanceQuery()
                        .processInstanceId(alarm.process())
                        .singleResult()
                        .getBusinessKey();
        jobs.executeJob(alarm.id());
        return number;
    }

    private static Instant due(Job job) {
        Date due = job.getDuedate();
        return due == null ? Instant.MIN : due.toInstant();
    }

    /**
     * @param at never before it; the past for what is not timed
     */
    public record Alarm(String id, String process, Instant at) {}
}
