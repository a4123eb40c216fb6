package com.qihui.redress.statement;

import static com.qihui.schema.Tables.STATEMENT_CHANGE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.statement.StatementChange.Kind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.StatementChangeRecord;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Keeps what the desk did to statements, in order. */
@Component
class StatementChanges {

    private final DSLContext db;
    private final Clock clock;

    StatementChanges(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Oldest first. */
    List<StatementChange> of(long ticketId) {
        return db.selectFrom(STATEMENT_CHANGE)
                .where(STATEMENT_CHANGE.TICKET_ID.eq(ticketId))
                .orderBy(STATEMENT_CHANGE.CHANGE_NO)
                .fetch(StatementChanges::change);
    }

    /**
     * @param before how many changes the actor knew of
     * @throws Conflict when somebody else made another meanwhile
     */
    void correct(Ticket ticket, int before, String body, String reason, Actor by) {
        StatementChangeRecord row = row(ticket, before, Kind.CORRECTED, by);
        row.setBody(body);
        row.setReason(reason);
        insert(row);
    }

    /**
     * @throws Conflict when somebody else made another meanwhile
     */
    void cite(
            Ticket ticket,
            int before,
            Kind kind,
            String number,
            @Nullable Integer version,
            Actor by) {
        StatementChangeRecord row = row(ticket, before, kind, by);
        row.setClauseNumber(number);
        row.setClauseVersion(version);
        insert(row);
    }

    private StatementChangeRecord row(Ticket ticket, int before, Kind kind, Actor by) {
        StatementChangeRecord row = db.newRecord(STATEMENT_CHANGE);
        row.setTicketId(ticket.id());
        row.setChangeNo(before + 1);
        row.setKind(kind.name());
        row.setChangedBy(by.name());
        row.setChangedAt(clock.instant());
        return row;
    }

    private static void insert(StatementChangeRecord row) {
        try {
            row.insert();
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException e) {
            throw new Conflict("changed_meanwhile", null);
        }
    }

    private static StatementChange change(StatementChangeRecord row) {
        return new StatementChange(
                row.getChangeNo(),
                Kind.valueOf(row.getKind()),
                row.getBody(),
                row.getReason(),
                row.getClauseNumber(),
                row.getClauseVersion(),
                row.getChangedBy(),
                row.getChangedAt());
    }
}
