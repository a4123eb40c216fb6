package com.qihui.redress.portal.status;

import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.Verdict.Met;
import com.qihui.redress.portal.status.Verdict.Part;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.InstructionState;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.RemedyOrder;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.remedy.Withdrawable;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a solution into words for its complainant, from the day it is offered to its last part. */
@Component
class Verdicts {

    private final Proposals proposals;
    private final Remedies remedies;
    private final PortalWords words;

    Verdicts(Proposals proposals, Remedies remedies, PortalWords words) {
        this.proposals = proposals;
        this.remedies = remedies;
        this.words = words;
    }

    /** Not before it is put before them, and not once they refused it or it was taken back. */
    Optional<Verdict> of(Ticket ticket, Locale language) {
        return proposals
                .latest(ticket.id())
                .filter(proposal -> isTheirs(proposal, ticket))
                .map(proposal -> read(ticket, proposal, language));
    }

    private static boolean isTheirs(Proposal proposal, Ticket ticket) {
        return switch (proposal.state()) {
            case OPEN -> ticket.status() == Status.PROPOSED;
            case ACCEPTED, ACCEPTED_BY_SILENCE ->
                    ticket.status() == Status.IN_REMEDY || ticket.status() == Status.CLOSED;
            case REFUSED, WITHDRAWN -> false;
        };
    }

    private Verdict read(Ticket ticket, Proposal proposal, Locale language) {
        boolean offered = proposal.state() == ProposalState.OPEN;
        Optional<RemedyOrder> order =
                remedies.latest(ticket.id())
                        .filter(one -> !offered && one.proposalId() == proposal.id());
        List<Part> parts =
                order.isPresent()
                        ? remedies.progress(ticket.id()).stream()
                                .map(one -> part(one, order.get().state(), language))
                                .toList()
                        : proposal.lines().stream()
                                .map(line -> part(line, null, "", language))
                                .toList();
        return new Verdict(
                offered,
                proposal.answer(),
                parts,
                parts.size() > 1 ? yuan(proposal.totalYuan()) : null,
                proposal.grounds().clauses().stream()
                        .map(one -> one.number() + " " + one.title())
                        .toList(),
                proposal.grounds().demands().stream().map(one -> met(one, language)).toList(),
                proposal.grounds().demandReason(),
                order.isPresent() ? remedies.withdrawable(ticket.id()) : Withdrawable.NOTHING);
    }

    private Part part(LineProgress one, RemedyState whole, Locale language) {
        String state =
                switch (whole) {
                    case EXECUTED, SETTLED -> "DONE";
                    case WITHDRAWN -> one.state() == InstructionState.DONE ? "DONE" : "WITHDRAWN";
                    case ORDERED -> "APPROVING";
                    case APPROVED, REFUSED, GIVEN_UP -> partly(one);
                };
        if (whole == RemedyState.ORDERED && one.state() != null) {
            state = partly(one);
        }
        return part(
                one.line(),
                words.say(language, "portal.part." + state),
                state.equals("DONE") ? "ok" : "info",
                language);
    }

    private static String partly(LineProgress one) {
        if (one.state() == null) {
            return "UNDER_WAY";
        }
        return switch (one.state()) {
            case DONE -> "DONE";
            case WAITING, SENT -> "UNDER_WAY";
            case REFUSED, GIVEN_UP -> "BY_HAND";
            case WITHDRAWN -> "WITHDRAWN";
        };
    }

    private Part part(RemedyLine line, @Nullable String state, String tone, Locale language) {
        String amount = yuan(line.amountYuan());
        String remedy = words.say(language, "portal.remedy." + line.remedy());
        return new Part(
                amount == null ? remedy : remedy + " " + amount,
                words.say(language, "portal.part.by." + line.owedBy()),
                state,
                tone);
    }

    private Met met(DemandAnswer answer, Locale language) {
        String text = answer.text();
        String amount = yuan(answer.amountYuan());
        String demand =
                text == null || text.isBlank()
                        ? words.say(language, "portal.remedy." + answer.type())
                        : text;
        Remedy by = answer.alternative();
        String extent = words.say(language, "portal.met." + answer.extent());
        return new Met(
                amount == null || demand.contains(amount.substring(1))
                        ? demand
                        : demand + " " + amount,
                by == null
                        ? extent
                        : words.say(
                                language,
                                "portal.met.by",
                                extent,
                                words.say(language, "portal.remedy." + by)),
                switch (answer.extent()) {
                    case GRANTED -> "ok";
                    case GRANTED_IN_PART -> "warn";
                    case NOT_GRANTED -> "hold";
                });
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? null
                : "¥" + String.format(Locale.ROOT, "%,.2f", amount);
    }
}
