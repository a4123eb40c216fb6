package com.qihui.redress.workflow.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
    private final MerchantSide side;
    private final Worklist worklist;

    MerchantHandling(
            Cases cases,
            Tickets tickets,
            CaseClocks clocks,
            CustomerProposal proposal,
            MerchantSide side,
            Worklist worklist) {
        this.cases = cases;
        this.tickets = tickets;
        this.clocks = clocks;
        this.proposal = proposal;
        this.side = side;
        this.worklist = worklist;
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

    /** Silence counts against the merchant for now; it may appeal, or a person decides (E28). */
    @Bean
    JavaDelegate issueProvisionalVerdict() {
        return step -> {
            Ticket ticket = cases.of(step);
            side.staySilent(ticket);
            Optional<Instant> appeal =
                    mayAppeal(step) ? side.judgeSilence(ticket) : Optional.empty();
            step.setVariable("verdictProvisional", appeal.isPresent());
            appeal.ifPresent(due -> step.setVariable("appealDueAt", Cases.timer(due)));
            step.setVariable("proposalReady", proposal.isOpen(ticket));
        };
    }

    /** Complaints under way in an earlier diagram, without an appeal, go to the platform. */
    private static boolean mayAppeal(DelegateExecution step) {
        return step.getBpmnModelInstance().getModelElementById(CaseTask.APPEAL_VERDICT.key())
                != null;
    }

    @Bean
    JavaDelegate confirmVerdict() {
        return step -> {
            Ticket ticket = cases.of(step);
            // Who appeals locks the task first and then the verdict; so does the timer.
            worklist.lockTask(ticket.id(), CaseTask.APPEAL_VERDICT);
            side.confirm(ticket);
            step.setVariable("proposalReady", true);
        };
    }

    @Bean
    JavaDelegate passAppealToPlatform() {
        return step -> {
            Ticket ticket = cases.of(step);
            side.passAppealOn(ticket);
            step.setVariable("proposalReady", proposal.isOpen(ticket));
        };
    }
}
