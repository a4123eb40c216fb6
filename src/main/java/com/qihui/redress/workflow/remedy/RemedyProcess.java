package com.qihui.redress.workflow.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.engine.DecisionRow;
import com.qihui.redress.workflow.engine.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code remedy.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class RemedyProcess {

    private final Cases cases;
    private final Remedies remedies;

    RemedyProcess(Cases cases, Remedies remedies) {
        this.cases = cases;
        this.remedies = remedies;
    }

    /** Above an amount a person approves; how far, {@code approval.dmn} says (E30). */
    @Bean
    JavaDelegate decideApproval(Decisions decisions, Proposals proposals, Tickets tickets) {
        return step -> {
            Ticket ticket = cases.of(step);
            Proposal proposal = proposals.current(ticket.id());
            BigDecimal amount = proposal.totalYuan();
            double yuan = amount == null ? 0 : amount.doubleValue();
            DecisionRow row = decisions.first("approval", Map.of("amountYuan", yuan));
            String level = asDrawn(step, row.text("level"));
            remedies.order(ticket, proposal, level, row.rule());
            tickets.move(ticket, Status.IN_REMEDY, "REMEDY_STARTED", Actor.SYSTEM, Map.of());
            step.setVariable("approvalNeeded", !level.equals(Remedies.NOBODY));
        };
    }

    /** On a diagram from before two people could be asked, one approves as before. */
    private static String asDrawn(DelegateExecution step, String level) {
        boolean drawn = step.getBpmnModelInstance().getModelElementById("approvalJoined") != null;
        return level.equals(Remedies.TWO) && !drawn ? "MANAGER" : level;
    }

    @Bean
    ExecuteRemedy executeRemedy() {
        return new ExecuteRemedy(cases, remedies);
    }

    /** A receipt or a person's word is on record; day by day both sides are reconciled. */
    @Bean
    JavaDelegate reconcileRemedy() {
        return step -> step.setVariable("remedied", remedies.isRemedied(cases.of(step)));
    }

    /** The refusal to approve is on record already; the case goes back to the platform. */
    @Bean
    JavaDelegate withdrawRemedy() {
        return step -> step.setVariable("remedied", false);
    }
}
