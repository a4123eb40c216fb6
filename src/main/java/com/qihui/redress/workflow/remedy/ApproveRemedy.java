package com.qihui.redress.workflow.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.ApprovalLimits;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyOrder;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Leads and managers approve remedies above the amount that needs nobody's word, two different
 * people above another (E30).
 */
@Component
class ApproveRemedy implements TaskForm {

    private static final String APPROVED = "remedyApproved";
    private static final String AWAITED = "approvalAwaited";

    static final Map<String, Object> WITHDRAWN = Map.of(APPROVED, false, AWAITED, false);

    private final Remedies remedies;
    private final Proposals proposals;
    private final ApprovalLimits limits;

    ApproveRemedy(Remedies remedies, Proposals proposals, ApprovalLimits limits) {
        this.remedies = remedies;
        this.proposals = proposals;
        this.limits = limits;
    }

    @Override
    public CaseTask task() {
        return CaseTask.APPROVE_REMEDY;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of("APPROVE", Field.longText("note").optional()),
                Outcome.of("REJECT", Field.longText("reason")));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (!outcome.equals("APPROVE")) {
            remedies.withdraw(ticket, answers.text("reason"), by);
            return WITHDRAWN;
        }
        if (isOwnProposal(ticket, by)) {
            throw RuleViolation.of("outcome", "own_proposal");
        }
        if (!mayApprove(ticket, by)) {
            throw RuleViolation.of("outcome", "above_limit");
        }
        boolean enough = remedies.approve(ticket, answers.text("note"), by);
        return Map.of(APPROVED, enough, AWAITED, !enough);
    }

    /** A lead what asks a lead, a manager everything; both within what was entrusted to them. */
    private boolean mayApprove(Ticket ticket, Actor by) {
        RemedyOrder order = remedies.latest(ticket.id()).orElseThrow();
        BigDecimal amount = Objects.requireNonNullElse(order.amountYuan(), BigDecimal.ZERO);
        boolean forLeads = "LEAD".equals(order.approval());
        return (forLeads || by.kind() != Actor.Kind.AGENT) && limits.covers(by, amount);
    }

    /** Nobody approves what they proposed themselves. */
    private boolean isOwnProposal(Ticket ticket, Actor by) {
        return proposals.current(ticket.id()).isMadeBy(by);
    }
}
