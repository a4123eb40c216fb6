package com.qihui.redress.dossier;

import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.RecordedTalks;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all of one moment, or a piece could be in the list and not in the journal. */
@Component
class Gathering {

    private final Tickets tickets;
    private final Filings filings;
    private final Statements statements;
    private final Evidence evidence;
    private final OrderSnapshots snapshots;
    private final Proposals proposals;
    private final Exhibits exhibits;
    private final Journal journal;
    private final RecordedTalks talks;

    Gathering(
            Tickets tickets,
            Filings filings,
            Statements statements,
            Evidence evidence,
            OrderSnapshots snapshots,
            Proposals proposals,
            Exhibits exhibits,
            Journal journal,
            RecordedTalks talks) {
        this.tickets = tickets;
        this.filings = filings;
        this.statements = statements;
        this.evidence = evidence;
        this.snapshots = snapshots;
        this.proposals = proposals;
        this.exhibits = exhibits;
        this.journal = journal;
        this.talks = talks;
    }

    @Transactional(
            readOnly = true,
            propagation = Propagation.REQUIRES_NEW,
            isolation = Isolation.REPEATABLE_READ)
    Gathered of(String number) {
        return read(tickets.byNumber(number));
    }

    /** As {@link #of}, and what else is to be read of the same moment. */
    @Transactional(
            readOnly = true,
            propagation = Propagation.REQUIRES_NEW,
            isolation = Isolation.REPEATABLE_READ)
    <T> T with(String number, Function<Gathered, T> also) {
        return also.apply(read(tickets.byNumber(number)));
    }

    private Gathered read(Ticket ticket) {
        FileComplaint filed = filings.of(ticket.id());
        List<EvidencePiece> pieces = evidence.of(ticket.id());
        return new Gathered(
                ticket,
                filed,
                statements.of(ticket, filed, IndexWords.LANGUAGE),
                evidence.verdict(ticket.id()).orElse(null),
                proposals.latest(ticket.id()).orElse(null),
                snapshots.of(ticket.id()).orElse(null),
                pieces,
                exhibits.of(ticket.id(), pieces),
                journal.of(ticket.id()),
                talks.hiddenFrom(Actor.Kind.COMPLAINANT, ticket.id(), pieces),
                false);
    }
}
