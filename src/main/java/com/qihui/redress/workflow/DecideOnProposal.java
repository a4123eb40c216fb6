package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The complainant accepts the proposed solution, or refuses it with a reason. */
@Component
class DecideOnProposal implements TaskForm {

    static final String ACCEPT = "ACCEPT";
    static final String REFUSE = "REFUSE";

    private static final Field REASON = Field.longText("reason").upTo(2_000);

    private final CustomerProposal proposal;

    DecideOnProposal(CustomerProposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public CaseTask task() {
        return CaseTask.DECIDE_ON_PROPOSAL;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(Outcome.of(ACCEPT, REASON.optional()), Outcome.of(REFUSE, REASON));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean accepted = outcome.equals(ACCEPT);
        proposal.decide(
                ticket,
                accepted ? ProposalState.ACCEPTED : ProposalState.REFUSED,
                answers.text("reason"),
                by);
        return Map.of("proposalAccepted", accepted);
    }
}
