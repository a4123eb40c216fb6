package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Yuan;
import com.qihui.redress.remedy.CitedClause;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.Grounds;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.ticket.DemandType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The solution last proposed, and what the complainant made of it.
 *
 * @param remedy of the first part, as {@code amountYuan} is; {@code lines} tells all of them
 * @param demandReason why a demand was not granted or not wholly, where the answer does not say it
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
        @Nullable String totalYuan,
        List<Line> lines,
        String answer,
        List<CitedClause> clauses,
        List<Demanded> demands,
        @Nullable String demandReason,
        @DeskTime Instant madeAt,
        ProposalState state,
        @DeskTime @Nullable Instant decidedAt,
        @Nullable RefusalGround refusalGround,
        @Nullable String decisionReason,
        @DeskTime @Nullable Instant lapsesAt,
        @Nullable String lapsesWhy,
        @Nullable Last finalAnswer) {

    /** Who is answerable for what, and who pays. */
    @Schema(name = "ProposalLine")
    record Line(Side owedBy, Remedy remedy, @Nullable String amountYuan, Side payer) {

        static Line of(RemedyLine line) {
            return new Line(
                    line.owedBy(), line.remedy(), Yuan.text(line.amountYuan()), line.payer());
        }
    }

    /** What it makes of one of the demands, by its place in the complaint. */
    @Schema(name = "ProposalDemand")
    record Demanded(
            int no,
            DemandType type,
            @Nullable String text,
            @Nullable String amountYuan,
            DemandAnswer.Extent extent,
            @Nullable Remedy alternative) {

        static Demanded of(DemandAnswer answer) {
            return new Demanded(
                    answer.no(),
                    answer.type(),
                    answer.text(),
                    Yuan.text(answer.amountYuan()),
                    answer.extent(),
                    answer.alternative());
        }
    }

    record Last(String answer, @DeskTime Instant answeredAt) {}

    static ProposalView of(
            Proposal proposal,
            @Nullable Deadline turn,
            @Nullable String granted,
            @Nullable FinalAnswer last) {
        Grounds grounds = proposal.grounds();
        return new ProposalView(
                proposal.roundNo(),
                proposal.madeByParty(),
                proposal.remedy(),
                Yuan.text(proposal.amountYuan()),
                Yuan.text(proposal.totalYuan()),
                proposal.lines().stream().map(Line::of).toList(),
                proposal.answer(),
                grounds.clauses(),
                grounds.demands().stream().map(Demanded::of).toList(),
                grounds.demandReason(),
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
