package com.qihui.redress.portal.status;

import static com.qihui.schema.Tables.PORTAL_LINK;

import com.qihui.redress.shared.Hash;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which secret opens which complaint; the secrets themselves are not here. */
@Component
public class Links {

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    Links(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    public void keep(Ticket ticket, String secret) {
        db.insertInto(PORTAL_LINK)
                .set(PORTAL_LINK.TICKET_ID, ticket.id())
                .set(PORTAL_LINK.SECRET_HASH, Hash.sha256(secret))
                .set(PORTAL_LINK.MADE_AT, clock.instant())
                .execute();
    }

    /**
     * Asked by the secret alone, so that neither the answer nor its time depends on whether there
     * is such a number.
     */
    Optional<Ticket> open(String number, String secret) {
        return db.select(PORTAL_LINK.TICKET_ID)
                .from(PORTAL_LINK)
                .where(PORTAL_LINK.SECRET_HASH.eq(Hash.sha256(secret)))
                .fetchOptional(PORTAL_LINK.TICKET_ID)
                .map(tickets::byId)
                .filter(ticket -> ticket.number().equals(number));
    }
}
