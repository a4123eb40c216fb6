package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Yuan;
import com.qihui.redress.remedy.CitedClause;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.Grounds;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
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
        @Nullable String decisionReason) {

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

    static ProposalView of(Proposal proposal) {
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
                proposal.decisionReason());
    }
}
