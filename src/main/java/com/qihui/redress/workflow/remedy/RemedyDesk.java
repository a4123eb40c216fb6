package com.qihui.redress.workflow.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.Said;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Worklist;
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
     * Takes a remedy back before it is paid (E33): the complainant, or somebody of the desk on
     * their request. The platform proposes anew.
     *
     * @param reason whose request and why, at most {@value #REASON} characters
     * @throws Conflict when there is none, or the order system may know of it
     */
    @Transactional
    public void withdraw(Ticket ticket, String reason, Actor by) {
        String why = admitted(ticket, reason, by);
        // Who approves locks the task first and then the remedy; so does who takes it back.
        Optional<String> approval = worklist.lockTask(ticket.id(), CaseTask.APPROVE_REMEDY);
        requireOpen(ticket);
        remedies.withdraw(ticket, why, by);
        approval.ifPresent(task -> engineTasks.complete(task, ApproveRemedy.WITHDRAWN));
    }

    /**
     * As {@link #withdraw}, of a remedy that is paid in part: what is paid stays paid, and the
     * platform proposes anew for the rest.
     *
     * @throws Conflict when nothing of it is paid, nothing of it is left, or the order system may
     *     know of what is left
     */
    @Transactional
    public void withdrawRest(Ticket ticket, String reason, Actor by) {
        String why = admitted(ticket, reason, by);
        requireOpen(ticket);
        remedies.withdrawRest(ticket, why, by);
    }

    private static String admitted(Ticket ticket, String reason, Actor by) {
        Access.visible(by, ticket);
        requireConcerned(by);
        return Said.required("reason", reason, REASON);
    }

    private void requireOpen(Ticket ticket) {
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
    }

    /** A merchant takes back nothing that was promised, and who runs the desk decides no case. */
    private static void requireConcerned(Actor by) {
        switch (by.kind()) {
            case COMPLAINANT, CLIENT, AGENT, MANAGER -> {}
            case MERCHANT, ADMIN, SYSTEM ->
                    throw new AccessDeniedException(by.kind() + " does not take remedies back");
        }
    }
}
