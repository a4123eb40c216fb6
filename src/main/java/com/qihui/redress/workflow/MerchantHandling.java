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

/** Binds {@code merchant-handling.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class MerchantHandling {

    private final Cases cases;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final CustomerProposal proposal;

    MerchantHandling(Cases cases, Tickets tickets, CaseClocks clocks, CustomerProposal proposal) {
        this.cases = cases;
        this.tickets = tickets;
        this.clocks = clocks;
        this.proposal = proposal;
    }

    @Bean
    JavaDelegate askMerchant() {
        return step -> {
            Ticket ticket = cases.of(step);
            CaseClocks.MerchantTurn turn = clocks.merchantTurn(ticket);
            step.setVariable("merchantReminderAt", Cases.timer(turn.reminderAt()));
            step.setVariable("merchantAnswerDueAt", Cases.timer(turn.dueAt()));
            tickets.move(ticket, Status.WITH_MERCHANT, "MERCHANT_ASKED", Actor.SYSTEM, Map.of());
        };
    }

    @Bean
    JavaDelegate remindMerchant() {
        return step -> tickets.tell(cases.of(step), "MERCHANT_REMINDED", Actor.SYSTEM, Map.of());
    }

    @Bean
    JavaDelegate proposeMerchantOffer() {
        return step -> {
            clocks.meet(cases.of(step), ClockKind.MERCHANT_RESPONSE);
            step.setVariable("proposalReady", true);
        };
    }

    @Bean
    JavaDelegate handBackToPlatform() {
        return step -> {
            Ticket ticket = cases.of(step);
            clocks.meet(ticket, ClockKind.MERCHANT_RESPONSE);
            step.setVariable("proposalReady", proposal.isOpen(ticket));
        };
    }

    /** Silence counts against the merchant for now; the platform takes over (E28). */
    @Bean
    JavaDelegate issueProvisionalVerdict() {
        return step -> {
            Ticket ticket = cases.of(step);
            clocks.meet(ticket, ClockKind.MERCHANT_RESPONSE);
            step.setVariable("proposalReady", proposal.isOpen(ticket));
            tickets.tell(ticket, "MERCHANT_SILENT", Actor.SYSTEM, Map.of());
        };
    }
}
