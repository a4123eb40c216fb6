package com.qihui.redress.portal.status;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.CustomerTurns;
import com.qihui.redress.workflow.remedy.RemedyDesk;
import com.qihui.redress.workflow.work.EvidenceSight;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a complainant does to their complaint, one thing at a time: what is sent twice by an
 * impatient finger happens once.
 */
@Component
class StatusDesk {

    /** Within it the same words are the same message. */
    private static final Duration TWICE = Duration.ofMinutes(2);

    private final Tickets tickets;
    private final CustomerDesk desk;
    private final CustomerTurns turns;
    private final RemedyDesk remedies;
    private final Messages messages;
    private final EvidenceSight evidence;
    private final Clock clock;

    StatusDesk(
            Tickets tickets,
            CustomerDesk desk,
            CustomerTurns turns,
            RemedyDesk remedies,
            Messages messages,
            EvidenceSight evidence,
            Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.turns = turns;
        this.remedies = remedies;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Answers what is asked, or is simply said, be it to the merchant. */
    @Transactional
    void write(String number, SayMessage words) {
        Ticket ticket = tickets.lock(number);
        if (!isSaid(ticket, words)) {
            turns.write(ticket, words);
        }
    }

    private boolean isSaid(Ticket ticket, SayMessage words) {
        List<Message> said = messages.of(ticket.id(), EnumSet.of(words.thread()));
        Message last = said.isEmpty() ? null : said.get(said.size() - 1);
        return last != null
                && last.senderKind().equals(Actor.Kind.COMPLAINANT.name())
                && last.body().equals(words.body())
                && hashes(last.files().stream().map(MessageFile::file))
                        .equals(hashes(words.files().stream().map(Enclosure::file)))
                && last.sentAt().plus(TWICE).isAfter(clock.instant());
    }

    private static List<String> hashes(Stream<StoredFile> files) {
        return files.map(StoredFile::sha256).toList();
    }

    /** Nothing, if they gave the same content of the same kind already. */
    @Transactional
    void add(String number, NewPiece piece) {
        Ticket ticket = tickets.lock(number);
        boolean there =
                evidence.pieces(ticket, Actor.Kind.COMPLAINANT).stream()
                        .filter(StatusPages::isOwn)
                        .anyMatch(
                                known ->
                                        known.kind() == piece.said().kind()
                                                && Objects.equals(known.file(), piece.file())
                                                && known.file() != null);
        if (!there) {
            desk.addEvidence(ticket, List.of(piece), Actor.COMPLAINANT);
        }
    }

    @Transactional
    void nothingMore(String number) {
        turns.nothingMore(tickets.lock(number));
    }

    /**
     * @throws Conflict when it was decided already
     */
    @Transactional
    void accept(String number) {
        desk.decide(tickets.lock(number), true, null, Actor.COMPLAINANT);
    }

    /**
     * @throws Conflict when it was decided already
     */
    @Transactional
    void refuse(String number, @Nullable RefusalGround ground, String reason) {
        desk.decide(
                tickets.lock(number),
                false,
                ground,
                reason.isEmpty() ? null : reason,
                Actor.COMPLAINANT);
    }

    /**
     * @throws Conflict when something of it may have been paid, or it was taken back already
     */
    @Transactional
    void withdraw(String number, String reason) {
        remedies.withdraw(tickets.lock(number), reason, Actor.COMPLAINANT);
    }

    /**
     * @throws Conflict when the rest may have been paid too, or it was taken back already
     */
    @Transactional
    void withdrawRest(String number, String reason) {
        remedies.withdrawRest(tickets.lock(number), reason, Actor.COMPLAINANT);
    }

    /**
     * @throws Conflict when it is open, or closed too long ago
     */
    @Transactional
    void reopen(String number, String reason) {
        desk.reopen(tickets.lock(number), reason, Actor.COMPLAINANT);
    }
}
