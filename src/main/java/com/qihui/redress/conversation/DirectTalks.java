package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.DIRECT_TALK;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * Where the desk lets complainant and merchant write to each other (E27). What they wrote stays
 * readable to both once it no longer does.
 */
@Service
public class DirectTalks {

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    /**
     * @param by who of the desk switched it last
     */
    public record Allowance(boolean allowed, String by, Instant at) {}

    DirectTalks(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Nothing where it never was allowed. */
    public Optional<Allowance> of(long ticketId) {
        return db.selectFrom(DIRECT_TALK)
                .where(DIRECT_TALK.TICKET_ID.eq(ticketId))
                .fetchOptional(
                        row ->
                                new Allowance(
                                        row.getAllowed(), row.getChangedBy(), row.getChangedAt()));
    }

    /** Whether one of them may write now: with a closed complaint it is closed too. */
    public boolean isOpen(Ticket ticket) {
        return !ticket.isClosed()
                && ticket.merchantId() != null
                && of(ticket.id()).filter(Allowance::allowed).isPresent();
    }

    /**
     * @throws Conflict when it is not open
     */
    public void requireOpen(Ticket ticket) {
        if (!isOpen(ticket)) {
            throw new Conflict("direct_talk_closed", ticket.version());
        }
    }

    /**
     * Switched to what it is already, nothing happens.
     *
     * @param ticket locked by the caller
     * @throws Conflict when it is to be opened and there is nobody to talk to, or the complaint is
     *     closed
     */
    public void allow(Ticket ticket, boolean allowed, Actor by) {
        if (of(ticket.id()).map(Allowance::allowed).orElse(false) == allowed) {
            return;
        }
        if (allowed && ticket.merchantId() == null) {
            throw new Conflict("no_merchant_known", ticket.version());
        }
        if (allowed && ticket.isClosed()) {
            throw new Conflict("closed", ticket.version());
        }
        db.insertInto(DIRECT_TALK)
                .set(DIRECT_TALK.TICKET_ID, ticket.id())
                .set(DIRECT_TALK.ALLOWED, allowed)
                .set(DIRECT_TALK.CHANGED_BY, by.name())
                .set(DIRECT_TALK.CHANGED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(DIRECT_TALK.ALLOWED, allowed)
                .set(DIRECT_TALK.CHANGED_BY, by.name())
                .set(DIRECT_TALK.CHANGED_AT, clock.instant())
                .execute();
        tickets.tell(ticket, allowed ? "DIRECT_TALK_ALLOWED" : "DIRECT_TALK_ENDED", by, Map.of());
    }
}
