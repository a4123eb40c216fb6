package com.qihui.redress.portal.status;

import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NamedPieces;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.StatusPage.Event;
import com.qihui.redress.ticket.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to a complaint, as far as it is its complainant's to know (E27). */
@Component
class Story {

    /** Only what is named here is told, in words of its own; everything else is the desk's. */
    static final Set<String> TOLD =
            Set.of(
                    "COMPLAINT_FILED",
                    "TRANSCRIPT_KEPT",
                    "DELIVERY_CHECKED",
                    "CHAT_BECAME_TICKET",
                    "DIRECT_TALK_ALLOWED",
                    "DIRECT_TALK_ENDED",
                    "EVIDENCE_ADDED",
                    "EVIDENCE_ASKED",
                    "EVIDENCE_PROVIDED",
                    "EVIDENCE_LAPSED",
                    "CUSTOMER_REMINDED",
                    "CUSTOMER_AWAITED",
                    "NOTHING_MORE_TO_GIVE",
                    "TRIAGED",
                    "TRIAGE_SUGGESTED",
                    "MERCHANT_ASKED",
                    "MERCHANT_SILENT",
                    "MERCHANT_BARRED",
                    "INVESTIGATION_STARTED",
                    "INVESTIGATION_RESUMED",
                    "PROMISE_MADE",
                    "PROMISE_KEPT",
                    "PROMISE_WITHDRAWN",
                    "PROPOSAL_PRESENTED",
                    "PROPOSAL_ACCEPTED",
                    "PROPOSAL_ACCEPTED_BY_SILENCE",
                    "PROPOSAL_REFUSED",
                    "REFUSAL_UPHELD",
                    "REVIEW_STARTED",
                    "REMEDY_STARTED",
                    "REMEDY_EXECUTED",
                    "REMEDY_SETTLED",
                    "OUTSIDE_OPENED",
                    "OUTSIDE_REGISTERED",
                    "OUTSIDE_ACCEPTED",
                    "OUTSIDE_ENDED",
                    "OUTSIDE_VERIFIED",
                    "WENT_OUTSIDE",
                    "CLOSING_HELD",
                    "ACCOUNT_PROTECTED",
                    "ASSISTANCE_STARTED",
                    "ASSISTANCE_ASKED_HOLDER",
                    "ASSISTANCE_ASKED_MERCHANT",
                    "ASSISTANCE_ASKED_CHANNEL",
                    "ASSISTANCE_ASKED_AGAIN",
                    "ASSISTANCE_HEARD_BACK",
                    "ASSISTANCE_ENDED",
                    "CLOSED",
                    "REOPENED");

    private final Journal journal;
    private final Promises promises;
    private final PortalWords words;

    Story(Journal journal, Promises promises, PortalWords words) {
        this.journal = journal;
        this.promises = promises;
        this.words = words;
    }

    /**
     * Newest first.
     *
     * @param pieces of evidence that the complainant may know of; of others nothing is told
     */
    List<Event> events(Ticket ticket, List<EvidencePiece> pieces, Locale language) {
        Set<Integer> known =
                pieces.stream().map(EvidencePiece::pieceNo).collect(Collectors.toSet());
        List<Event> events =
                new ArrayList<>(
                        journal.of(ticket.id()).stream()
                                .filter(entry -> TOLD.contains(entry.type()))
                                .filter(
                                        entry ->
                                                known.containsAll(
                                                        NamedPieces.of(entry.type(), entry.data())))
                                .map(
                                        entry ->
                                                new Event(
                                                        words.say(
                                                                language,
                                                                "portal.event." + entry.type()),
                                                        words.at(entry.happenedAt(), language)))
                                .toList());
        Collections.reverse(events);
        return events;
    }

    /** What was done to get back what went astray, oldest first (R21). */
    List<Event> assistance(Ticket ticket, Locale language) {
        return journal.of(ticket.id()).stream()
                .filter(entry -> entry.type().startsWith("ASSISTANCE_"))
                .map(
                        entry ->
                                new Event(
                                        words.say(language, "portal.event." + entry.type()),
                                        words.at(entry.happenedAt(), language)))
                .toList();
    }

    /** What was promised and what became of it, oldest first; by whom is told with the words. */
    List<Event> promises(Ticket ticket, Locale language) {
        return promises.of(ticket.id()).stream()
                .map(
                        promise ->
                                new Event(
                                        words.say(
                                                language,
                                                "portal.promise",
                                                promise.body(),
                                                words.until(promise.dueAt(), language)),
                                        words.say(language, "portal.promise." + promise.state())))
                .toList();
    }
}
