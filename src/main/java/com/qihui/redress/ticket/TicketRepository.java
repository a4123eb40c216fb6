package com.qihui.redress.ticket;

import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.shared.Rows;
import com.qihui.schema.tables.records.TicketRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/**
 * Tickets and their rows. Each step of a complaint writes one, so this is written out where other
 * aggregates leave it to their library.
 */
@Repository
class TicketRepository {

    private static final int OF_ONE_ORDER = 20;

    private final DSLContext db;

    TicketRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    Ticket save(Ticket ticket) {
        return ticket.id == null ? insert(ticket) : update(ticket, ticket.id);
    }

    Optional<Ticket> findById(long id) {
        return db.selectFrom(TICKET).where(TICKET.ID.eq(id)).fetchOptional(TicketColumns::read);
    }

    Optional<Ticket> findByNumber(String number) {
        return db.selectFrom(TICKET)
                .where(TICKET.NUMBER.eq(number))
                .fetchOptional(TicketColumns::read);
    }

    /** The newest first. */
    List<Ticket> findByOrder(String orderNo) {
        return db.selectFrom(TICKET)
                .where(TICKET.ORDER_NO.eq(orderNo))
                .orderBy(TICKET.ID.desc())
                .limit(OF_ONE_ORDER)
                .fetch(TicketColumns::read);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Ticket> readByNumber(String number) {
        return db.selectFrom(TICKET)
                .where(TICKET.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(TicketColumns::read);
    }

    private Ticket insert(Ticket ticket) {
        TicketRecord row = TicketColumns.all(ticket);
        row.setVersion(1L);
        ticket.id = Rows.insert(db, List.of(row), TICKET.ID).get(0);
        ticket.version = 1;
        return ticket;
    }

    private Ticket update(Ticket ticket, long id) {
        TicketRecord row = TicketColumns.changing(ticket);
        row.setVersion(ticket.version + 1);
        TicketRecord asRead = new TicketRecord();
        asRead.setId(id);
        asRead.setVersion(ticket.version);
        if (Rows.update(db, row, asRead) == 0) {
            throw new OptimisticLockingFailureException(
                    ticket.number + " is no longer at version " + ticket.version);
        }
        ticket.version++;
        return ticket;
    }
}
