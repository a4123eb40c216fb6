package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can happen to a remedy beside its tasks. */
@Service
public class RemedyDesk {

    private static final int REASON = 2_000;

    private final Remedies remedies;
    private final Worklist worklist;
    private final TaskService engineTasks;

    RemedyDesk(Remedies remedies, Worklist worklist, TaskService engineTasks) {
        this.remedies = remedies;
        this.worklist = worklist;
        this.engineTasks = engineTasks;
    }

    /**
     * Takes a remedy back before it is paid, on request (E33); the platform proposes anew.
     *
     * @param reason whose request and why, at most {@value #REASON} characters
     * @throws Conflict when there is none, or the order system may know of it
     */
    @Transactional
    public void withdraw(Ticket ticket, String reason, Actor by) {
        Access.visible(by, ticket);
        if (!by.isStaff()) {
            throw new AccessDeniedException(by.kind() + " does not take remedies back");
        }
        Access.requireWork(by, Lane.DESK);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw RuleViolation.of("reason", "required");
        }
        if (why.length() > REASON) {
            throw RuleViolation.of("reason", "too_long", REASON);
        }
        boolean open =
                remedies.latest(ticket.id())
                        .map(order -> order.state())
                        .filter(
                                state ->
                                        state == RemedyState.ORDERED
                                                || state == RemedyState.APPROVED)
                        .isPresent();
        if (!open) {
            throw new Conflict("nothing_to_withdraw", ticket.version());
        }
        Optional<WorkRow> approval =
                worklist.of(ticket.id(), by).stream()
                        .filter(row -> row.task() == CaseTask.APPROVE_REMEDY)
                        .findFirst();
        remedies.withdraw(ticket, why, by);
        approval.ifPresent(row -> engineTasks.complete(row.taskId(), ApproveRemedy.WITHDRAWN));
    }
}
