package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code external-escalation.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class ExternalEscalation {

    static final String KEY = "external-escalation";
    static final String OFFERED = "outsideOffered";
    private static final String CONCLUDED = "outsideConcluded";

    private final Cases cases;
    private final OutsideCases outside;
    private final Tickets tickets;

    ExternalEscalation(Cases cases, OutsideCases outside, Tickets tickets) {
        this.cases = cases;
        this.outside = outside;
        this.tickets = tickets;
    }

    /** The complainant is told where to go, why, and that they may (R29, R41). */
    @Bean
    JavaDelegate suggestBody() {
        return step -> {
            Ticket ticket = cases.of(step);
            tickets.tell(
                    ticket,
                    "BODY_SUGGESTED",
                    Actor.SYSTEM,
                    outside.latest(ticket.id())
                            .map(known -> Map.of("body", known.suggestedBody().name()))
                            .orElse(Map.of()));
        };
    }

    @Bean
    JavaDelegate startExternalCase() {
        return step -> tickets.tell(cases.of(step), "OUTSIDE_FOLLOWED", Actor.SYSTEM, Map.of());
    }

    /** What was submitted is on record already, as the agent described it. */
    @Bean
    JavaDelegate submitSupplement() {
        return step -> {
            if (!Boolean.FALSE.equals(step.getVariable("supplementSent"))) {
                tickets.tell(cases.of(step), "SUPPLEMENT_SENT", Actor.SYSTEM, Map.of());
            }
        };
    }

    /** Ends an offer nobody took; an award is carried out as a remedy where the complaint waits. */
    @Bean
    JavaDelegate concludeOutside(RuntimeService runtime, Proposals proposals) {
        return step -> {
            Ticket ticket = cases.of(step);
            if (outside.isOpen(ticket.id())) {
                outside.end(ticket, OutsideOutcome.OFFER_LAPSED, null, "", Actor.SYSTEM);
            }
            boolean waiting =
                    runtime.createExecutionQuery()
                                    .messageEventSubscriptionName(CONCLUDED)
                                    .processInstanceBusinessKey(ticket.number())
                                    .count()
                            > 0;
            if (!waiting) {
                return;
            }
            BigDecimal awarded =
                    outside.latest(ticket.id()).map(OutsideCase::awardedYuan).orElse(null);
            if (awarded != null) {
                carryOut(proposals, ticket, awarded);
            }
            Ticket moved =
                    tickets.move(
                            ticket, Status.EXTERNAL, "OUTSIDE_CONCLUDED", Actor.SYSTEM, Map.of());
            runtime.createMessageCorrelation(CONCLUDED)
                    .processInstanceBusinessKey(moved.number())
                    .setVariable("remedyAwarded", awarded != null)
                    .correlate();
        };
    }

    private void carryOut(Proposals proposals, Ticket ticket, BigDecimal awarded) {
        String note = outside.latest(ticket.id()).map(OutsideCase::outcomeNote).orElse("");
        proposals.propose(
                ticket,
                new Propose(ProposingParty.OUTSIDE_BODY, Remedy.PARTIAL_REFUND, awarded, note),
                Actor.SYSTEM);
        proposals.decide(ticket, ProposalState.ACCEPTED, null, Actor.SYSTEM);
    }
}
