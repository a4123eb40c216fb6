package com.qihui.redress.api.complaint;

import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A solution with all a complainant needs to decide on it. */
@Component
class ProposalViews {

    private final Deadlines deadlines;
    private final ClockWords clocks;
    private final FinalAnswers finals;

    ProposalViews(Deadlines deadlines, ClockWords clocks, FinalAnswers finals) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.finals = finals;
    }

    ProposalView of(Proposal proposal, Locale language) {
        Deadline turn = proposal.state() == ProposalState.OPEN ? turn(proposal) : null;
        return ProposalView.of(
                proposal,
                turn,
                turn == null ? null : clocks.target(turn.target(), language),
                last(proposal));
    }

    private @Nullable Deadline turn(Proposal proposal) {
        return deadlines.of(proposal.ticketId()).stream()
                .filter(Deadline::isLive)
                .filter(deadline -> deadline.kind() == ClockKind.CUSTOMER_TURN)
                .max(Comparator.comparing(Deadline::startedAt))
                .orElse(null);
    }

    private @Nullable FinalAnswer last(Proposal proposal) {
        return finals.of(proposal.ticketId()).stream()
                .filter(last -> last.proposalId() == proposal.id())
                .findFirst()
                .orElse(null);
    }
}
