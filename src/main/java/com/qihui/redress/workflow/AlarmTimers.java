package com.qihui.redress.workflow;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.sla.AlarmLate;
import com.qihui.redress.sla.AlarmSooner;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one timer of a ticket, aimed at the first step of its clocks. It may ring too early, when
 * what it was aimed at has come to nothing, and then aims anew; it never rings too late.
 */
@Component
class AlarmTimers {

    /** The timer in {@code complaint.bpmn}. */
    private static final String ALARM = "alarmRang";

    private final Deadlines deadlines;
    private final Tickets tickets;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Clock clock;
    private final TransactionMemory<Long, Instant> aimed = new TransactionMemory<>();
    private final AtCommit<Rung> rung = new AtCommit<>(this::aimAnew);

    private record Rung(long ticketId, String process) {}

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
    String cycle(long ticketId) {
        Instant soon = clock.instant().plusSeconds(1);
        Instant first =
                deadlines
                        .nextAlarm(ticketId)
                        .map(at -> at.isBefore(soon) ? soon : at)
                        .orElse(WorkRows.NEVER);
        aimed.keep(ticketId, first);
        return "R/" + Cases.timer(first).toInstant() + "/P1D";
    }

    /** It has rung just now, and the engine has set it a day on. */
    void rang(long ticketId, String process) {
        rung.add(new Rung(ticketId, process));
    }

    private void aimAnew(List<Rung> all) {
        for (Rung one : all) {
            Instant next = deadlines.nextAlarm(one.ticketId()).orElse(WorkRows.NEVER);
            timer(one.process()).ifPresent(job -> move(job, next));
        }
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
                                tickets.byId(ticketId).number(), ComplaintProcess.KEY)
                        .list()) {
            timer(process.getId())
                    .filter(job -> job.getDuedate().toInstant().isAfter(at))
                    .ifPresent(job -> move(job, at));
        }
    }

    private Optional<Job> timer(String process) {
        return Optional.ofNullable(
                jobs.createJobQuery().processInstanceId(process).activityId(ALARM).singleResult());
    }

    private void move(Job job, Instant at) {
        jobs.setJobDuedate(job.getId(), Cases.timer(at));
    }
}
