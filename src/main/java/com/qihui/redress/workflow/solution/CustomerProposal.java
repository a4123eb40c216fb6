package com.qihui.redress.workflow.solution;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a solution before the complainant and gives them time to decide. */
@Component
public class CustomerProposal {

    private final Proposals proposals;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final CustomerRequests requests;

    CustomerProposal(
            Proposals proposals, Tickets tickets, CaseClocks clocks, CustomerRequests requests) {
        this.proposals = proposals;
        this.tickets = tickets;
        this.clocks = clocks;
        this.requests = requests;
    }

    /** Made by a person in their task; shown to the complainant once all sides have spoken. */
    public void make(Ticket ticket, Propose command, Actor by) {
        proposals.propose(ticket, command, by);
        clocks.answered(ticket);
    }

    /**
     * @return when silence starts to count as acceptance
     */
    public Instant present(Ticket ticket) {
        Ticket moved =
                ticket.status() == Status.PROPOSED
                        ? ticket
                        : tickets.move(
                                ticket,
                                Status.PROPOSED,
                                "PROPOSAL_PRESENTED",
                                Actor.SYSTEM,
                                Map.of());
        return clocks.customerTurn(moved).dueAt();
    }

    /** In whatever way; what else the complainant is asked for goes on. */
    public void decide(Ticket ticket, ProposalState how, @Nullable String reason, Actor by) {
        proposals.decide(ticket, how, reason, by);
        requests.endOtherTurns(ticket);
    }

    /** It is the platform's turn again; who looks at it now has not handled it. */
    void refuse(Ticket ticket, @Nullable RefusalGround ground, @Nullable String reason, Actor by) {
        proposals.refuse(ticket, ground, reason, by);
        requests.endOtherTurns(ticket);
        tickets.move(ticket, Status.WITH_PLATFORM, "REVIEW_STARTED", Actor.SYSTEM, Map.of());
    }

    public boolean isOpen(Ticket ticket) {
        return proposals
                .latest(ticket.id())
                .map(Proposal::state)
                .filter(state -> state == ProposalState.OPEN)
                .isPresent();
    }
}
