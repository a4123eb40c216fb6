package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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

    /** Whom one body did not help is told of the next, where the law lets them go there. */
    @Bean
    JavaDelegate offerNextBody(NextBody next, OutsideRoute routes) {
        return step -> {
            boolean open = next.offer(cases.of(step));
            if (open) {
                step.removeVariable(RegisterExternalCase.REGISTERED);
                step.setVariable(OutsideRoute.OFFER_LAPSES_AT, routes.offerLapsesAt());
            }
            step.setVariable("nextBodyOpen", open);
        };
    }

    /** Ends an offer nobody took; an award is carried out as a remedy where the complaint waits. */
    @Bean
    JavaDelegate concludeOutside(RuntimeService runtime, OutsideAwards awards, NextBody next) {
        return step -> {
            Ticket ticket = cases.of(step);
            boolean registered = step.hasVariable(RegisterExternalCase.REGISTERED);
            if (!registered && outside.isOpen(ticket.id())) {
                outside.end(ticket, OutsideOutcome.OFFER_LAPSED, "", Actor.SYSTEM);
            }
            if (wentOnElsewhere(step, ticket, next)) {
                return;
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
            boolean awarded = awards.carryOut(ticket);
            Ticket moved =
                    tickets.move(
                            ticket, Status.EXTERNAL, "OUTSIDE_CONCLUDED", Actor.SYSTEM, Map.of());
            runtime.createMessageCorrelation(CONCLUDED)
                    .processInstanceBusinessKey(moved.number())
                    .setVariable("remedyAwarded", awarded)
                    .correlate();
        };
    }

    /** On a diagram from before there was a next body, it is offered in one of its own. */
    private static boolean wentOnElsewhere(DelegateExecution step, Ticket ticket, NextBody next) {
        boolean drawn = step.getBpmnModelInstance().getModelElementById("offerNextBody") != null;
        return !drawn && next.open(ticket);
    }
}
