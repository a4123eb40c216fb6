package com.qihui.redress.submission.delivery;

import com.qihui.redress.account.Actor;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.submission.exchange.CaseExchange;
import com.qihui.redress.submission.exchange.ExchangeAnswer;
import com.qihui.redress.submission.exchange.ExchangeFault;
import com.qihui.redress.submission.exchange.ExchangeSettings;
import com.qihui.redress.submission.exchange.Parcel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is due over the line, one thing at a time and in no transaction: a dossier until the
 * other end has it, then the question where it stands until nothing more will be said. Wherever the
 * program is killed, the next try goes under the same key, and the other end has it once.
 */
@Component
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final ExchangeSettings settings;
    private final CaseExchange exchange;
    private final HandInRows rows;
    private final Notes notes;
    private final Submissions submissions;
    private final Enclosures enclosures;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(
            ExchangeSettings settings,
            CaseExchange exchange,
            HandInRows rows,
            Notes notes,
            Submissions submissions,
            Enclosures enclosures,
            Tickets tickets,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.exchange = exchange;
        this.rows = rows;
        this.notes = notes;
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.tickets = tickets;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there is anything to do now. */
    public boolean isAnyDue() {
        return settings.isOn() && rows.isAny(HandInRows.LINE, clock.instant());
    }

    /**
     * @return whether there was anything to do
     */
    public boolean workOne() {
        Optional<HandIn> due = claim();
        due.ifPresent(this::carry);
        return due.isPresent();
    }

    /** Takes one that is due; from then on it may have arrived. */
    public Optional<HandIn> claim() {
        if (!settings.isOn()) {
            return Optional.empty();
        }
        return transaction.execute(
                status ->
                        rows.claim(
                                HandInRows.LINE,
                                clock.instant(),
                                clock.instant().plus(settings.lease())));
    }

    private void carry(HandIn one) {
        Ticket ticket = tickets.byId(one.ticketId());
        Made dossier = submissions.byId(ticket, one.dossierId(), Actor.SYSTEM);
        try {
            notes.answered(one, dossier, answer(one, ticket, dossier));
        } catch (ExchangeFault fault) {
            LOG.info("Handing in {} met {}: {}", one.id(), fault.kind(), fault.getMessage());
            notes.failed(one, dossier, fault);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Handing in {} failed", one.id(), e);
            notes.failed(one, dossier, ExchangeFault.own(e));
        }
    }

    private ExchangeAnswer answer(HandIn one, Ticket ticket, Made dossier) throws IOException {
        String key = Objects.requireNonNull(one.key());
        if (one.deliveredAt() != null) {
            return exchange.ask(key, dossier.sha256());
        }
        Path zip = enclosures.bind(dossier);
        try {
            return exchange.handIn(
                    new Parcel(key, ticket.number(), ticket.orderNo(), dossier, zip));
        } finally {
            Files.deleteIfExists(zip);
        }
    }
}
