package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tickets behind the figures of the board, soonest due first, in keyset pages. */
@Service
public class BoardTickets {

    private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);

    private final DSLContext db;
    private final Owners owners;

    BoardTickets(DSLContext db, Owners owners) {
        this.db = db;
        this.owners = owners;
    }

    /** As many as the pages hold together. */
    public long count(TicketsBehind figure) {
        Table<?> clocks = BoardClocks.behind(figure).asTable("behind");
        return db.select(DSL.countDistinct(of(clocks, DEADLINE.TICKET_ID)))
                .from(clocks)
                .fetchSingle()
                .value1();
    }

    /**
     * @param after the mark of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public Page<BoardTicket> page(TicketsBehind figure, @Nullable String after, int limit) {
        Table<?> behind = BoardClocks.behind(figure).asTable("behind");
        Field<Long> ticket = of(behind, DEADLINE.TICKET_ID);
        var place =
                DSL.rowNumber()
                        .over(
                                DSL.partitionBy(ticket)
                                        .orderBy(
                                                of(behind, DEADLINE.DUE_AT),
                                                of(behind, DEADLINE.KIND)))
                        .as(PLACE);
        Table<?> placed = db.select(behind.asterisk(), place).from(behind).asTable("clock");
        Field<Instant> due = of(placed, DEADLINE.DUE_AT);
        List<BoardTicket> rows =
                db.select(
                                TICKET.asterisk(),
                                of(placed, DEADLINE.KIND),
                                of(placed, DEADLINE.STATE),
                                due)
                        .from(placed)
                        .join(TICKET)
                        .on(TICKET.ID.eq(of(placed, DEADLINE.TICKET_ID)))
                        .where(PLACE.eq(1))
                        .and(behind(after, due))
                        .orderBy(due, TICKET.ID)
                        .limit(limit + 1)
                        .fetch(BoardTickets::ticket);
        boolean more = rows.size() > limit;
        List<BoardTicket> items = more ? rows.subList(0, limit) : rows;
        BoardTicket last = more ? rows.get(limit - 1) : null;
        return new Page<>(
                withOwners(items),
                last == null ? null : new Mark(last.dueAt(), last.ticketId()).text());
    }

    private List<BoardTicket> withOwners(List<BoardTicket> tickets) {
        Owners.Turns turns = owners.of(tickets.stream().map(BoardTicket::ticketId).toList());
        return tickets.stream()
                .map(one -> one.ownedBy(turns.owner(one.ticketId(), one.kind())))
                .toList();
    }

    private static Condition behind(@Nullable String after, Field<Instant> due) {
        if (after == null) {
            return DSL.noCondition();
        }
        Mark mark = Mark.of(after);
        return DSL.row(due, TICKET.ID).gt(DSL.row(DSL.val(mark.dueAt(), due), DSL.val(mark.id())));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column));
    }

    private static BoardTicket ticket(Record row) {
        String category = row.get(TICKET.CATEGORY);
        return new BoardTicket(
                row.get(TICKET.ID),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.ORDER_NO),
                category == null ? null : Category.valueOf(category),
                Priority.valueOf(row.get(TICKET.PRIORITY)),
                Status.valueOf(row.get(TICKET.STATUS)),
                row.get(TICKET.MERCHANT_NAME),
                ClockKind.valueOf(row.get(DEADLINE.KIND.getName(), String.class)),
                ClockState.valueOf(row.get(DEADLINE.STATE.getName(), String.class)),
                row.get(DEADLINE.DUE_AT),
                Owner.NOBODY);
    }
}
