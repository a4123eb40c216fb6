package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code platform-handling.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class PlatformHandling {

    private final Cases cases;
    private final Tickets tickets;
    private final CaseClocks clocks;

    PlatformHandling(Cases cases, Tickets tickets, CaseClocks clocks) {
        this.cases = cases;
        this.tickets = tickets;
        this.clocks = clocks;
    }

    @Bean
    JavaDelegate startInvestigation() {
        return step ->
                tickets.move(
                        cases.of(step),
                        Status.WITH_PLATFORM,
                        "INVESTIGATION_STARTED",
                        Actor.SYSTEM,
                        Map.of());
    }

    /** The question itself is on record already, as the investigator put it. */
    @Bean
    JavaDelegate askCustomer() {
        return step -> {
            Ticket ticket =
                    tickets.move(
                            cases.of(step),
                            Status.AWAITING_CUSTOMER,
                            "CUSTOMER_AWAITED",
                            Actor.SYSTEM,
                            Map.of());
            clocks.meet(ticket, ClockKind.FIRST_RESPONSE);
            step.setVariable(
                    "customerAnswerDueAt", Cases.timer(clocks.customerTurn(ticket).dueAt()));
        };
    }

    @Bean
    JavaDelegate resumeInvestigation() {
        return step -> {
            Ticket ticket = cases.of(step);
            clocks.meet(ticket, ClockKind.CUSTOMER_TURN);
            tickets.move(
                    ticket, Status.WITH_PLATFORM, "INVESTIGATION_RESUMED", Actor.SYSTEM, Map.of());
        };
    }

    @Bean
    JavaDelegate issueVerdict() {
        return step -> step.setVariable("proposalReady", true);
    }
}
