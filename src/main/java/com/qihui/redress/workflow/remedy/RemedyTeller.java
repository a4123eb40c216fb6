package com.qihui.redress.workflow.remedy;

import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyConcluded;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells a process how its remedy ended: at once where it ended, and again by {@link
 * RemedyTellerSchedule} when that was lost.
 */
@Component
public class RemedyTeller {

    private static final Logger LOG = LoggerFactory.getLogger(RemedyTeller.class);

    private static final int BATCH = 20;

    /** The process is on its way to the step that waits. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final Remedies remedies;
    private final Tickets tickets;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TransactionOperations transactions;

    RemedyTeller(
            Remedies remedies,
            Tickets tickets,
            RuntimeService runtime,
            ManagementService management,
            TransactionOperations transactions) {
        this.remedies = remedies;
        this.tickets = tickets;
        this.runtime = runtime;
        this.management = management;
        this.transactions = transactions;
    }

    @EventListener
    void on(RemedyConcluded remedy) {
        tell(remedy.remedyId());
    }

    /**
     * @return how many there were
     */
    int tellUntold() {
        List<Long> untold = remedies.untold(BATCH);
        untold.forEach(this::tell);
        return untold.size();
    }

    private void tell(long remedyId) {
        try {
            transactions.executeWithoutResult(told -> tellNow(remedyId));
        } catch (RuntimeException e) {
            LOG.warn("The process of remedy {} is told later how it ended", remedyId, e);
            transactions.executeWithoutResult(put -> remedies.tellLater(remedyId, AFTER_A_FAULT));
        }
    }

    private void tellNow(long remedyId) {
        remedies.toTell(remedyId)
                .ifPresent(
                        remedy -> {
                            Ticket ticket = tickets.byId(remedy.ticketId());
                            Optional<String> step = waiting(ticket);
                            if (step.isEmpty()) {
                                remedies.tellLater(remedyId, SOON);
                                return;
                            }
                            remedies.outcome(ticket)
                                    .ifPresent(
                                            executed ->
                                                    runtime.signal(
                                                            step.get(),
                                                            Map.of(
                                                                    ExecuteRemedy.EXECUTED,
                                                                    executed)));
                        });
    }

    /** One that has a job is only on its way there. */
    private Optional<String> waiting(Ticket ticket) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(ticket.number())
                .activityId(ExecuteRemedy.STEP)
                .list()
                .stream()
                .filter(one -> !hasJob(one))
                .map(Execution::getId)
                .findFirst();
    }

    private boolean hasJob(Execution one) {
        return management
                .createJobQuery()
                .processInstanceId(one.getProcessInstanceId())
                .activityId(ExecuteRemedy.STEP)
                .list()
                .stream()
                .anyMatch(job -> one.getId().equals(job.getExecutionId()));
    }
}
