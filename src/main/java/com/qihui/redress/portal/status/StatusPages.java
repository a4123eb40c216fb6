package com.qihui.redress.portal.status;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.StatusPage.Cited;
import com.qihui.redress.portal.status.StatusPage.Demanded;
import com.qihui.redress.portal.status.StatusPage.Filed;
import com.qihui.redress.portal.status.StatusPage.Given;
import com.qihui.redress.portal.status.StatusPage.Last;
import com.qihui.redress.portal.status.StatusPage.Offer;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.closing.Reopening;
import com.qihui.redress.workflow.work.EvidenceSight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a complainant may know of their complaint, and puts it in words. */
@Component
class StatusPages {

    private final Filings filings;
    private final EvidenceSight evidence;
    private final Proposals proposals;
    private final FinalAnswers finals;
    private final Statements statements;
    private final OutsideWays outside;
    private final CaseAbroad abroad;
    private final ClockWords clocks;
    private final Reopening reopening;
    private final NextSteps next;
    private final Asked asked;
    private final Story story;
    private final Talk talk;
    private final Verdicts verdicts;
    private final PortalWords words;

    StatusPages(
            Filings filings,
            EvidenceSight evidence,
            Proposals proposals,
            FinalAnswers finals,
            Statements statements,
            OutsideWays outside,
            CaseAbroad abroad,
            ClockWords clocks,
            Reopening reopening,
            NextSteps next,
            Asked asked,
            Story story,
            Talk talk,
            Verdicts verdicts,
            PortalWords words) {
        this.filings = filings;
        this.evidence = evidence;
        this.proposals = proposals;
        this.finals = finals;
        this.statements = statements;
        this.outside = outside;
        this.abroad = abroad;
        this.clocks = clocks;
        this.reopening = reopening;
        this.next = next;
        this.asked = asked;
        this.story = story;
        this.talk = talk;
        this.verdicts = verdicts;
        this.words = words;
    }

    @Transactional(readOnly = true)
    StatusPage of(Ticket ticket, Locale language) {
        FileComplaint filed = filings.of(ticket.id());
        NextSteps.Next coming = next.of(ticket, language);
        List<Message> said = talk.said(ticket);
        List<EvidencePiece> pieces = evidence.pieces(ticket, Actor.Kind.COMPLAINANT);
        return new StatusPage(
                ticket.number(),
                ticket.subject(),
                words.say(language, "portal.state." + (ticket.isChat() ? "chat" : ticket.status())),
                coming.tone(),
                stateText(ticket, language),
                coming.text(),
                coming.due(),
                coming.late(),
                asked.of(ticket),
                offer(ticket, filed, language),
                verdicts.of(ticket, language).orElse(null),
                last(ticket, language),
                talk.sayings(said, language),
                talk.direct(ticket, said, language),
                story.events(ticket, pieces, language),
                story.assistance(ticket, language),
                story.promises(ticket, language),
                pieces.stream()
                        .filter(piece -> piece.given() && isOwn(piece))
                        .map(piece -> Given.of(piece, words.at(piece.addedAt(), language)))
                        .toList(),
                filed(filed, ticket),
                outside.of(ticket, filed, coming.late() || next.isAnswerLate(ticket), language),
                abroad.of(ticket, language).orElse(null),
                reopenUntil(ticket, language),
                reopening.isPossible(ticket));
    }

    /** Given by the complainant, or for them by the system in which they complained. */
    static boolean isOwn(EvidencePiece piece) {
        return switch (piece.addedByKind()) {
            case "COMPLAINANT", "CLIENT" -> true;
            default -> false;
        };
    }

    private String stateText(Ticket ticket, Locale language) {
        if (ticket.isChat()) {
            return words.say(language, "portal.state.text.chat");
        }
        return ticket.status() == Status.CLOSED && ticket.closing() != null
                ? words.say(language, "portal.closed." + ticket.closing())
                : words.say(language, "portal.state.text." + ticket.status());
    }

    /** Not before it is put before them. */
    private @Nullable Offer offer(Ticket ticket, FileComplaint filed, Locale language) {
        return ticket.status() != Status.PROPOSED
                ? null
                : proposals
                        .latest(ticket.id())
                        .filter(proposal -> proposal.state() == ProposalState.OPEN)
                        .map(proposal -> offer(ticket, filed, proposal, language))
                        .orElse(null);
    }

    private Offer offer(Ticket ticket, FileComplaint filed, Proposal proposal, Locale language) {
        Optional<Deadline> turn = next.turn(ticket);
        return new Offer(
                words.say(language, "portal.remedy." + proposal.remedy()),
                yuan(proposal.amountYuan()),
                proposal.answer(),
                basis(ticket, filed, proposal, language),
                turn.map(due -> next.until(due, language)).orElse(null),
                turn.map(due -> clocks.target(due.target(), language).strip()).orElse(null));
    }

    /**
     * What a solution cites stands with its grounds; one that cites nothing rests on the
     * complaint's.
     */
    private List<Cited> basis(
            Ticket ticket, FileComplaint filed, Proposal proposal, Locale language) {
        return proposal.grounds().clauses().isEmpty()
                ? statements.of(ticket, filed, language).basis().stream()
                        .map(one -> new Cited(one.number(), one.title(), one.text()))
                        .toList()
                : List.of();
    }

    private @Nullable Last last(Ticket ticket, Locale language) {
        return finals.latest(ticket.id())
                .map(last -> new Last(last.answer(), words.at(last.answeredAt(), language)))
                .orElse(null);
    }

    private static Filed filed(FileComplaint filed, Ticket ticket) {
        return new Filed(
                filed.orderNo(),
                filed.productName(),
                yuan(filed.orderAmountYuan()),
                ticket.merchantName(),
                filed.narrative(),
                filed.demand().stream()
                        .map(one -> new Demanded(one.type(), one.text(), yuan(one.amountYuan())))
                        .toList());
    }

    private @Nullable String reopenUntil(Ticket ticket, Locale language) {
        return reopening.until(ticket).map(end -> words.until(end, language)).orElse(null);
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : "¥" + amount.toPlainString();
    }
}
