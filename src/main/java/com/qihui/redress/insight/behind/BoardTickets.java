package com.qihui.redress.insight.behind;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.PROMISE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.insight.scope.BoardClocks;
import com.qihui.redress.insight.scope.Owners;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.schema.tables.records.DeadlineRecord;
import com.qihui.schema.tables.records.TicketRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind the figures of the board, by its time, in keyset pages. */
@Service
public class BoardTickets {

    private final DSLContext db;
    private final BoardLines lines;
    private final Owners owners;

    /** The clock of a line. */
    private record Clock(
            ClockKind kind, ClockState state, Instant dueAt, @Nullable Duration taken) {}

    BoardTickets(DSLContext db, BoardLines lines, Owners owners) {
        this.db = db;
        this.lines = lines;
        this.owners = owners;
    }

    /** As many as the pages hold together. */
    public long count(TicketsBehind figure) {
        return lines.count(figure);
    }

    /**
     * @param after the mark of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public Page<BoardTicket> page(TicketsBehind figure, @Nullable String after, int limit) {
        List<BoardLines.Line> found =
                lines.page(figure, after == null ? null : Mark.of(after), limit + 1);
        boolean more = found.size() > limit;
        List<BoardLines.Line> shown = more ? found.subList(0, limit) : found;
        BoardLines.Line last = more ? shown.get(limit - 1) : null;
        return new Page<>(
                filled(figure, shown), last == null ? null : new Mark(last.at(), last.id()).text());
    }

    private List<BoardTicket> filled(TicketsBehind figure, List<BoardLines.Line> shown) {
        List<Long> ids = shown.stream().map(BoardLines.Line::ticketId).toList();
        Map<Long, TicketRecord> tickets =
                db.selectFrom(TICKET).where(TICKET.ID.in(ids)).fetchMap(TICKET.ID);
        Map<Long, Clock> clocks = clocks(figure, shown);
        Owners.Turns turns = owners.of(ids);
        List<BoardTicket> rows = new ArrayList<>();
        for (BoardLines.Line line : shown) {
            TicketRecord ticket = tickets.get(line.ticketId());
            Clock clock = clocks.get(line.id());
            if (ticket != null && clock != null) {
                rows.add(row(line, ticket, clock, turns));
            }
        }
        return rows;
    }

    private static BoardTicket row(
            BoardLines.Line line, TicketRecord ticket, Clock clock, Owners.Turns turns) {
        String category = ticket.getCategory();
        return new BoardTicket(
                line.id(),
                line.ticketId(),
                ticket.getNumber(),
                ticket.getSubject(),
                ticket.getOrderNo(),
                category == null ? null : Category.valueOf(category),
                Priority.valueOf(ticket.getPriority()),
                Status.valueOf(ticket.getStatus()),
                ticket.getMerchantName(),
                clock.kind(),
                clock.state(),
                clock.dueAt(),
                clock.taken(),
                turns.owner(line.ticketId(), clock.kind()));
    }

    /** By the line's id: of a ticket its first clock in the state the figure is about. */
    private Map<Long, Clock> clocks(TicketsBehind figure, List<BoardLines.Line> shown) {
        return switch (figure.what()) {
            case RUNNING, DUE -> firstOfTickets(shown, ClockState.RUNNING);
            case PAUSED -> firstOfTickets(shown, ClockState.PAUSED);
            case BREACHED -> firstOfTickets(shown, ClockState.BREACHED);
            case LOAD, MET, MISSED, ANSWERED -> themselves(shown);
        };
    }

    private Map<Long, Clock> firstOfTickets(List<BoardLines.Line> shown, ClockState state) {
        Map<Long, Clock> clocks = new HashMap<>();
        db
                .selectFrom(DEADLINE)
                .where(
                        DEADLINE.TICKET_ID.in(
                                shown.stream().map(BoardLines.Line::ticketId).toList()))
                .and(BoardClocks.live(state))
                .fetch()
                .stream()
                .sorted(
                        Comparator.comparing(DeadlineRecord::getDueAt)
                                .thenComparing(DeadlineRecord::getKind))
                .forEach(row -> clocks.putIfAbsent(row.getTicketId(), clock(row)));
        return clocks;
    }

    private Map<Long, Clock> themselves(List<BoardLines.Line> shown) {
        Map<Long, Clock> clocks = new HashMap<>();
        List<Long> ids = shown.stream().map(BoardLines.Line::id).toList();
        db.selectFrom(DEADLINE)
                .where(DEADLINE.ID.in(ids.stream().filter(id -> id > 0).toList()))
                .forEach(row -> clocks.put(row.getId(), clock(row)));
        List<Long> promises = ids.stream().filter(id -> id < 0).map(id -> -id).toList();
        if (!promises.isEmpty()) {
            db.selectFrom(PROMISE)
                    .where(PROMISE.ID.in(promises))
                    .forEach(
                            row ->
                                    clocks.put(
                                            -row.getId(),
                                            promise(
                                                    row.getMadeAt(),
                                                    row.getDueAt(),
                                                    row.getKeptAt())));
        }
        return clocks;
    }

    private static Clock clock(DeadlineRecord row) {
        return new Clock(
                ClockKind.valueOf(row.getKind()),
                ClockState.valueOf(row.getState()),
                row.getDueAt(),
                Optional.ofNullable(row.getMetAt())
                        .map(met -> Duration.between(row.getStartedAt(), met))
                        .orElse(null));
    }

    private static Clock promise(Instant madeAt, Instant dueAt, @Nullable Instant keptAt) {
        boolean kept = keptAt != null && !keptAt.isAfter(dueAt);
        return new Clock(
                ClockKind.PROMISE,
                kept ? ClockState.MET : ClockState.BREACHED,
                dueAt,
                keptAt == null ? null : Duration.between(madeAt, keptAt));
    }
}
