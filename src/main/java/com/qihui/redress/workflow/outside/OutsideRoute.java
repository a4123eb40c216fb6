package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.engine.DecisionRow;
import com.qihui.redress.workflow.engine.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the way outside, once at a time for a complaint, and closes an offer nobody took (R29). */
@Component
public class OutsideRoute {

    /** How long an offer waits for the complainant to go. */
    private static final Duration OFFER = Duration.ofDays(30);

    private final OutsideCases cases;
    private final Tickets tickets;
    private final Decisions decisions;
    private final Filings filings;
    private final RuntimeService runtime;
    private final ZoneId zone;
    private final Clock clock;

    OutsideRoute(
            OutsideCases cases,
            Tickets tickets,
            Decisions decisions,
            Filings filings,
            RuntimeService runtime,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.cases = cases;
        this.tickets = tickets;
        this.decisions = decisions;
        this.filings = filings;
        this.runtime = runtime;
        this.zone = zone;
        this.clock = clock;
    }

    public void open(Ticket ticket, Cause cause) {
        if (cases.isOpen(ticket.id())) {
            return;
        }
        if (cause == Cause.REFUSED_AFTER_REVIEW) {
            openAtOnce(ticket);
        }
        cases.offer(ticket, cause, of(ticket, filings.of(ticket.id())));
        runtime.startProcessInstanceByMessage(
                ExternalEscalation.OFFERED,
                ticket.number(),
                Map.of("offerLapsesAt", Cases.timer(clock.instant().plus(OFFER))));
    }

    /** After the final answer nothing inside is waited for (R29). */
    private void openAtOnce(Ticket ticket) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (today.isBefore(ticket.externalEligibleFrom())) {
            tickets.openOutsideFrom(ticket, today, Actor.SYSTEM);
        }
    }

    /** A complaint solved inside needs no outside; a case already there goes on. */
    public void withdrawOffer(Ticket ticket) {
        boolean offered =
                cases.latest(ticket.id())
                        .filter(known -> known.state() == OutsideCase.State.OFFERED)
                        .isPresent();
        if (!offered) {
            return;
        }
        cases.end(ticket, OutsideOutcome.NOT_PURSUED, null, "", Actor.SYSTEM);
        for (ProcessInstance waiting :
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ExternalEscalation.KEY)
                        .processInstanceBusinessKey(ticket.number())
                        .list()) {
            runtime.deleteProcessInstance(waiting.getId(), "solved inside");
        }
    }

    /** Where this complaint may go as things stand (R30 to R32). */
    public Route of(Ticket ticket, FileComplaint filed) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", ticket.category() == null ? null : ticket.category().name());
        facts.put("telecom", isTelecom(filed));
        facts.put("disputedYuan", disputed(filed));
        facts.put("fraudAlleged", ticket.flags().contains(Flag.FRAUD_ALLEGED));
        DecisionRow row = decisions.first("escalation-channel", facts);
        List<Body> acceptable = row.words("acceptable").stream().map(Body::valueOf).toList();
        return new Route(
                Body.valueOf(row.text("primary")), acceptable, row.text("basis"), row.rule());
    }

    private static boolean isTelecom(FileComplaint filed) {
        String type = filed.productType();
        return type != null && (type.contains("话费") || type.contains("流量"));
    }

    /** Linked orders count where the dispute is one. */
    private static double disputed(FileComplaint filed) {
        BigDecimal related = filed.relatedOrdersTotalYuan();
        BigDecimal own = filed.orderAmountYuan();
        BigDecimal disputed = related != null ? related : own;
        return disputed == null ? 0 : disputed.doubleValue();
    }
}
