package com.qihui.redress.workflow.solution;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complainant accepts the proposed solution, or refuses it with a reason. */
@Component
public class DecideOnProposal implements TaskForm {

    public static final String ACCEPT = "ACCEPT";
    public static final String REFUSE = "REFUSE";

    public static final String GROUND = "refusalGround";
    public static final String REASON = "reason";

    private static final Field WORDS = Field.longText(REASON).upTo(2_000).optional();

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
        return List.of(
                Outcome.of(ACCEPT, WORDS),
                Outcome.of(REFUSE, Field.choice(GROUND, RefusalGround.class).optional(), WORDS));
    }

    /** A refusal says why: by a choice that speaks for itself, or in the complainant's words. */
    public static boolean saysWhy(@Nullable RefusalGround ground, @Nullable String words) {
        return (words != null && !words.isBlank()) || (ground != null && !ground.needsWords());
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean accepted = outcome.equals(ACCEPT);
        String words = answers.text(REASON);
        if (accepted) {
            proposal.decide(ticket, ProposalState.ACCEPTED, words, by);
        } else {
            RefusalGround ground =
                    answers.text(GROUND).isEmpty()
                            ? null
                            : answers.choice(GROUND, RefusalGround.class);
            if (!saysWhy(ground, words)) {
                throw RuleViolation.of("fields." + REASON, "required");
            }
            proposal.refuse(ticket, ground, words, by);
        }
        return Map.of("proposalAccepted", accepted);
    }
}
