package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A manager approves a remedy above the amount that needs nobody's word (E30). */
@Component
class ApproveRemedy implements TaskForm {

    private final Remedies remedies;
    private final Proposals proposals;

    ApproveRemedy(Remedies remedies, Proposals proposals) {
        this.remedies = remedies;
        this.proposals = proposals;
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
        boolean approved = outcome.equals("APPROVE");
        if (approved && isOwnProposal(ticket, by)) {
            throw RuleViolation.of("outcome", "own_proposal");
        }
        if (approved) {
            remedies.approve(ticket, answers.text("note"), by);
        } else {
            remedies.withdraw(ticket, answers.text("reason"), by);
        }
        return Map.of("remedyApproved", approved);
    }

    /** Nobody approves what they proposed themselves. */
    private boolean isOwnProposal(Ticket ticket, Actor by) {
        return by.accountId() != null && proposals.current(ticket.id()).madeBy().equals(by.name());
    }
}
