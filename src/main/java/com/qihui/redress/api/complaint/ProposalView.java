package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Yuan;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Discretion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The solution last proposed, and what the complainant made of it. */
@Schema(name = "Proposal")
record ProposalView(
        int round,
        ProposingParty party,
        Remedy remedy,
        @Nullable String amountYuan,
        String answer,
        @DeskTime Instant madeAt,
        ProposalState state,
        @DeskTime @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.roundNo(),
                proposal.madeByParty(),
                proposal.remedy(),
                Yuan.text(proposal.amountYuan()),
                proposal.answer(),
                proposal.madeAt(),
                proposal.state(),
                proposal.decidedAt(),
                proposal.decisionReason());
    }

    /** As a merchant reads it. */
    static ProposalView of(Proposal proposal, Discretion discretion) {
        ProposalView whole = of(proposal);
        return new ProposalView(
                whole.round(),
                whole.party(),
                whole.remedy(),
                whole.amountYuan(),
                discretion.text(whole.answer()),
                whole.madeAt(),
                whole.state(),
                whole.decidedAt(),
                discretion.optional(whole.decisionReason()));
    }
}
