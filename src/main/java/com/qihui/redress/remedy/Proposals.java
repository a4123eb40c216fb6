package com.qihui.redress.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The solutions proposed for a complaint, one open at a time. */
@Service
public class Proposals {

    private final ProposalRepository proposals;
    private final RemedyLines lines;
    private final Tickets tickets;
    private final Clock clock;

    Proposals(ProposalRepository proposals, RemedyLines lines, Tickets tickets, Clock clock) {
        this.proposals = proposals;
        this.lines = lines;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A new proposal takes the place of one still open. */
    public Proposal propose(Ticket ticket, Propose command, Actor by) {
        Optional<Proposal> last = latest(ticket.id());
        last.filter(p -> p.state == ProposalState.OPEN)
                .ifPresent(p -> decide(p, ProposalState.WITHDRAWN, null));
        Proposal proposal = new Proposal();
        proposal.ticketId = ticket.id();
        proposal.roundNo = last.map(p -> p.roundNo + 1).orElse(1);
        proposal.madeByParty = command.party();
        proposal.madeBy = by.name();
        proposal.madeById = by.accountId();
        proposal.remedy = command.remedy();
        proposal.amountYuan = command.amountYuan();
        proposal.answer = command.answer();
        proposal.grounds = command.grounds().write();
        proposal.lines = command.lines();
        proposal.madeAt = now();
        proposal.state = ProposalState.OPEN;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("party", command.party().name());
        data.putAll(RemedyFacts.of(command.remedy(), command.lines()));
        data.put("answer", command.answer());
        tickets.tell(ticket, "SOLUTION_PROPOSED", by, data);
        Proposal kept = proposals.save(proposal);
        lines.keep(kept.id(), command.lines());
        return kept;
    }

    /** What the complainant makes of the open proposal; silence past its time accepts. */
    public Proposal decide(
            Ticket ticket, ProposalState outcome, @Nullable String reason, Actor by) {
        Proposal decided = decide(current(ticket.id()), outcome, reason);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", reason);
        tickets.tell(ticket, "PROPOSAL_" + outcome, by, data);
        return decided;
    }

    /** The complainant does not want it; a review follows. */
    public Proposal refuse(
            Ticket ticket, @Nullable RefusalGround ground, @Nullable String reason, Actor by) {
        Proposal open = current(ticket.id());
        open.refusalGround = ground;
        Proposal refused = decide(open, ProposalState.REFUSED, reason);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ground", ground == null ? null : ground.name());
        data.put("reason", reason);
        tickets.tell(ticket, "PROPOSAL_REFUSED", by, data);
        return refused;
    }

    public Proposal current(long ticketId) {
        return latest(ticketId)
                .orElseThrow(() -> new IllegalStateException("nothing proposed yet"));
    }

    public Optional<Proposal> latest(long ticketId) {
        Optional<Proposal> last = proposals.findFirstByTicketIdOrderByRoundNoDesc(ticketId);
        last.ifPresent(one -> one.lines = lines.of(one.id()));
        return last;
    }

    public List<Proposal> of(long ticketId) {
        List<Proposal> all = proposals.findAllByTicketIdOrderByRoundNo(ticketId);
        if (!all.isEmpty()) {
            Map<Long, List<RemedyLine>> parts = lines.of(all.stream().map(Proposal::id).toList());
            all.forEach(one -> one.lines = parts.getOrDefault(one.id(), List.of()));
        }
        return all;
    }

    /** The parts of several at once, by proposal. */
    public Map<Long, List<RemedyLine>> linesOf(Collection<Long> proposalIds) {
        return proposalIds.isEmpty() ? Map.of() : lines.of(proposalIds);
    }

    private Proposal decide(Proposal proposal, ProposalState outcome, @Nullable String reason) {
        proposal.decide(outcome, reason, now());
        return proposals.save(proposal);
    }

    private Instant now() {
        return clock.instant();
    }
}
