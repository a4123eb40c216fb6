package com.qihui.redress.workflow.clock;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.sla.AlarmLate;
import com.qihui.redress.sla.AlarmSooner;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.work.WorkRows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one timer of a ticket, aimed at the first step of its clocks. It may ring too early, when
 * what it was aimed at has come to nothing, and then aims anew; it never rings too late.
 */
@Component
public class AlarmTimers {

    /** The variable that says when the timer first rings. */
    public static final String CYCLE = "alarmCycle";

    /** The timer in {@code complaint.bpmn}. */
    private static final String ALARM = "alarmRang";

    private final Deadlines deadlines;
    private final Tickets tickets;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Clock clock;
    private final TransactionMemory<Long, Instant> aimed = new TransactionMemory<>();
    private final AtCommit<Long> rung = new AtCommit<>(this::checkAim);

    AlarmTimers(
            Deadlines deadlines,
            Tickets tickets,
            RuntimeService runtime,
            ManagementService jobs,
            Clock clock) {
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * When the timer of a process that is started now rings: first when the first step is due, and
     * should it ever be aimed at nothing, once a day.
     */
    public String cycle(long ticketId) {
        Instant first = next(ticketId);
        Instant soon = clock.instant().plusSeconds(1);
        aimed.keep(ticketId, first);
        return "R/" + Cases.timer(first.isBefore(soon) ? soon : first).toInstant() + "/P1D";
    }

    /** It rings just now. The engine has set the one that follows a day on. */
    void rang(long ticketId, String process) {
        Instant next = next(ticketId);
        following(process)
                .ifPresentOrElse(
                        job -> job.setDuedate(Cases.timer(next)),
                        () -> timers(process).skip(1).forEach(job -> move(job, next)));
        aimed.keep(ticketId, next);
        rung.add(ticketId);
    }

    /** As it was made in this transaction; one that rings again after a failure made it before. */
    private static Optional<TimerEntity> following(String process) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntities()
                .stream()
                .filter(cached -> cached.getEntityState() == DbEntityState.TRANSIENT)
                .map(CachedDbEntity::getEntity)
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> process.equals(job.getProcessInstanceId()))
                .filter(job -> ALARM.equals(job.getActivityId()))
                .findFirst();
    }

    /** What happened after it rang may have brought a step nearer. */
    private void checkAim(List<Long> tickets) {
        for (long ticketId : tickets) {
            Instant next = next(ticketId);
            if (aimed.known(ticketId).filter(next::isBefore).isPresent()) {
                aimNoLaterThan(ticketId, next);
            }
        }
    }

    private Instant next(long ticketId) {
        return deadlines.nextAlarm(ticketId).orElse(WorkRows.NEVER);
    }

    @EventListener
    void on(AlarmSooner alarm) {
        boolean known =
                aimed.known(alarm.ticketId()).filter(at -> !alarm.at().isBefore(at)).isPresent();
        if (!known) {
            aimNoLaterThan(alarm.ticketId(), alarm.at());
        }
    }

    /** What else the process does when it rings is still to be done. */
    @EventListener
    void on(AlarmLate late) {
        aimNoLaterThan(late.ticketId(), clock.instant());
    }

    private void aimNoLaterThan(long ticketId, Instant at) {
        for (ProcessInstance process :
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(
                                tickets.byId(ticketId).number(), Cases.COMPLAINT)
                        .list()) {
            timers(process.getId())
                    .findFirst()
                    .filter(job -> job.getDuedate().toInstant().isAfter(at))
                    .ifPresent(job -> move(job, at));
        }
    }

    /**
     * The one that rings next comes first. There are two while one that failed is to ring again.
     */
    private Stream<Job> timers(String process) {
        return jobs
                .createJobQuery()
                .processInstanceId(process)
                .activityId(ALARM)
                .orderByJobDuedate()
                .asc()
                .list()
                .stream();
    }

    private void move(Job job, Instant at) {
        jobs.setJobDuedate(job.getId(), Cases.timer(at));
    }
}
