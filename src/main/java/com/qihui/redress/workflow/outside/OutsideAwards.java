package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Award;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an outside body granted becomes a solution nobody need accept any more, and goes the way of
 * every remedy, approvals included; at most once (R45, E30).
 */
@Component
public class OutsideAwards {

    private final OutsideCases outside;
    private final Proposals proposals;
    private final Remedies remedies;

    OutsideAwards(OutsideCases outside, Proposals proposals, Remedies remedies) {
        this.outside = outside;
        this.proposals = proposals;
        this.remedies = remedies;
    }

    /** Whether something was granted and nobody has begun to carry it out. */
    public boolean isDue(Ticket ticket) {
        return outside.awardDue(ticket.id()).isPresent();
    }

    /**
     * What the desk refunded since the case ended is a part of it: inside it may have gone on.
     *
     * @return whether a remedy is to follow; not where nothing is granted, or nothing is left
     */
    public boolean carryOut(Ticket ticket) {
        OutsideCase won = outside.awardDue(ticket.id()).orElse(null);
        if (won == null) {
            return false;
        }
        Award award = Objects.requireNonNull(won.award());
        BigDecimal rest = award.movesMoney() ? rest(ticket, won) : null;
        if (rest != null && rest.signum() <= 0) {
            outside.verify(ticket, won);
            return false;
        }
        Proposal proposal =
                proposals.propose(
                        ticket,
                        new Propose(
                                ProposingParty.OUTSIDE_BODY,
                                Remedy.valueOf(award.name()),
                                rest,
                                note(won.outcomeNote())),
                        Actor.SYSTEM);
        proposals.decide(ticket, ProposalState.ACCEPTED, null, Actor.SYSTEM);
        outside.carryOut(won, proposal.id());
        return true;
    }

    private BigDecimal rest(Ticket ticket, OutsideCase won) {
        return Objects.requireNonNull(won.awardedYuan())
                .subtract(
                        remedies.refundedSince(ticket.id(), Objects.requireNonNull(won.endedAt())));
    }

    private static String note(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
