package com.qihui.redress.dossier;

import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bundles the evidence of complaints for outsiders (R33). */
@Service
public class Dossiers {

    private final Gathering gathering;
    private final IndexPdf index;
    private final IndexWords words;

    Dossiers(Gathering gathering, IndexPdf index, IndexWords words) {
        this.gathering = gathering;
        this.index = index;
        this.words = words;
    }

    /**
     * The bundle of a complaint as it stands; what is in it does not depend on who asks.
     *
     * @throws AccessDeniedException for a merchant: a bundle speaks for the complainant, with
     *     pictures from which nothing personal was taken out
     */
    public Dossier of(String number, Actor reader) {
        if (reader.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant is handed no dossier");
        }
        Gathered all = gathering.of(number);
        try {
            return new Dossier(all, index.of(all), words.zone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all of one moment, or a piece could be in the list and not in the journal. */
    @Service
    static class Gathering {

        private final Tickets tickets;
        private final Filings filings;
        private final Statements statements;
        private final Evidence evidence;
        private final Exhibits exhibits;
        private final Journal journal;

        Gathering(
                Tickets tickets,
                Filings filings,
                Statements statements,
                Evidence evidence,
                Exhibits exhibits,
                Journal journal) {
            this.tickets = tickets;
            this.filings = filings;
            this.statements = statements;
            this.evidence = evidence;
            this.exhibits = exhibits;
            this.journal = journal;
        }

        @Transactional(
                readOnly = true,
                propagation = Propagation.REQUIRES_NEW,
                isolation = Isolation.REPEATABLE_READ)
        Gathered of(String number) {
            Ticket ticket = tickets.byNumber(number);
            FileComplaint filed = filings.of(ticket.id());
            return new Gathered(
                    ticket,
                    filed,
                    statements.of(ticket, filed, IndexWords.LANGUAGE),
                    evidence.verdict(ticket.id()).orElse(null),
                    exhibits.of(ticket.id()),
                    journal.of(ticket.id()));
        }
    }
}
