package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Yuan;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.sla.Deadline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The solution last proposed, and what the complainant made of it.
 *
 * @param lapsesAt until when it can be decided on; then it counts as accepted
 * @param lapsesWhy how that time is counted, in the caller's language
 * @param finalAnswer what was said last after a refusal was reviewed
 */
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
        @Nullable RefusalGround refusalGround,
        @Nullable String decisionReason,
        @DeskTime @Nullable Instant lapsesAt,
        @Nullable String lapsesWhy,
        @Nullable Last finalAnswer) {

    record Last(String answer, @DeskTime Instant answeredAt) {}

    static ProposalView of(
            Proposal proposal,
            @Nullable Deadline turn,
            @Nullable String granted,
            @Nullable FinalAnswer last) {
        return new ProposalView(
                proposal.roundNo(),
                proposal.madeByParty(),
                proposal.remedy(),
                Yuan.text(proposal.amountYuan()),
                proposal.answer(),
                proposal.madeAt(),
                proposal.state(),
                proposal.decidedAt(),
                proposal.refusalGround(),
                proposal.decisionReason(),
                turn == null ? null : turn.dueAt(),
                granted,
                last == null ? null : new Last(last.answer(), last.answeredAt()));
    }
}
