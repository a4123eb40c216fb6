package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.OutsideClocks;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of the desk do about the outside beyond the tasks of its process. */
@Service
public class OutsideDesk {

    private final OutsideRoute routes;
    private final OutsideCases cases;
    private final CaseRegistry registry;
    private final OutsideClocks clocks;
    private final Filings filings;
    private final TaskService engineTasks;

    OutsideDesk(
            OutsideRoute routes,
            OutsideCases cases,
            CaseRegistry registry,
            OutsideClocks clocks,
            Filings filings,
            TaskService engineTasks) {
        this.routes = routes;
        this.cases = cases;
        this.registry = registry;
        this.clocks = clocks;
        this.filings = filings;
        this.engineTasks = engineTasks;
    }

    /** Bodies that are open to it as things stand, the first choice first. */
    public List<Body> fitting(Ticket ticket) {
        return routes.of(ticket, filings.of(ticket.id())).open();
    }

    /**
     * Opens the outside though the inside still has time, where the law allows it (R23); the day
     * from which it is open anyway stays as it is. Where it is open already nothing happens.
     *
     * @throws RuleViolation where nothing allows it
     */
    @Transactional
    public void openAtOnce(Ticket ticket, Actor by) {
        requireDesk(ticket, by);
        if (ticket.isClosed() || routes.of(ticket, filings.of(ticket.id())).atOnce().isEmpty()) {
            throw RuleViolation.of("", "not_at_once");
        }
        routes.open(ticket, Cause.ALLOWED_AT_ONCE);
    }

    /**
     * A body says itself that it has a case: it is there, whatever the desk proposed, so no bar is
     * asked about. Where the outside was not open it is from now on.
     *
     * @throws Conflict when a body has this dispute already, or the complaint is closed
     */
    @Transactional
    public void register(Ticket ticket, Registration how, Actor by) {
        requireDesk(ticket, by);
        boolean there = cases.latest(ticket.id()).filter(OutsideCase::isThere).isPresent();
        if (there || ticket.isClosed()) {
            throw new Conflict("outside_registered", ticket.version());
        }
        routes.open(ticket, Cause.BODY_WROTE);
        Task task =
                engineTasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(ticket.number())
                        .taskDefinitionKey(CaseTask.REGISTER_EXTERNAL_CASE.key())
                        .singleResult();
        if (task == null) {
            throw new Conflict("outside_registered", ticket.version());
        }
        registry.enter(ticket, how, by);
        engineTasks.complete(task.getId(), Map.of(RegisterExternalCase.REGISTERED, true));
    }

    /**
     * The body that has its case wants something of the platform; a clock about it begins.
     *
     * @param dueOn the last day it gives; null where the platform's own term counts
     * @throws IllegalStateException when no body has it
     */
    @Transactional
    public OutsideRequest asked(
            Ticket ticket,
            OutsideRequest.Kind kind,
            String wanted,
            LocalDate on,
            @Nullable LocalDate dueOn,
            Actor by) {
        requireDesk(ticket, by);
        OutsideCase current = cases.latest(ticket.id()).orElseThrow();
        OutsideRequest asked = cases.ask(ticket, kind, wanted, on, Instant.EPOCH, by);
        Body body = current.bodyMeant();
        return cases.due(asked, clocks.asked(ticket, body, asked, dueOn));
    }

    private static void requireDesk(Ticket ticket, Actor by) {
        Access.visible(by, ticket);
        Access.requireWork(by, Lane.OUTSIDE);
    }
}
