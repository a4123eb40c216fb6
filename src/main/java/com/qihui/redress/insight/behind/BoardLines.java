package com.qihui.redress.insight.behind;

import static com.qihui.schema.Tables.BOARD_FACT;
import static com.qihui.schema.Tables.BOARD_TICKET;
import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.scope.BoardClocks;
import com.qihui.redress.insight.scope.FactScope;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which tickets and clocks stand behind a figure, in the order of their times. */
@Component
class BoardLines {

    private final DSLContext db;
    private final FactScope scope;
    private final ZoneId zone;

    /** Where a line is in its order, and whose it is. */
    record Line(Instant at, long id, long ticketId) {}

    /** A table of lines: what orders them, and which there are. */
    private record Source(
            org.jooq.Table<?> table,
            Field<Instant> at,
            Field<Long> id,
            Field<Long> ticket,
            Condition which) {}

    BoardLines(DSLContext db, FactScope scope, @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.scope = scope;
        this.zone = zone;
    }

    long count(TicketsBehind figure) {
        Source source = source(figure);
        return db.selectCount().from(source.table()).where(source.which()).fetchSingle().value1();
    }

    List<Line> page(TicketsBehind figure, @Nullable Mark after, int limit) {
        Source source = source(figure);
        Condition behind =
                after == null
                        ? DSL.noCondition()
                        : DSL.row(source.at(), source.id())
                                .gt(
                                        DSL.row(
                                                DSL.val(after.dueAt(), source.at()),
                                                DSL.val(after.id())));
        return db.select(source.at(), source.id(), source.ticket())
                .from(source.table())
                .where(source.which())
                .and(behind)
                .orderBy(source.at(), source.id())
                .limit(limit)
                .fetch(row -> new Line(row.value1(), row.value2(), row.value3()));
    }

    private Source source(TicketsBehind figure) {
        Instant from = figure.from();
        Instant to = figure.to();
        return switch (figure.what()) {
            case RUNNING, DUE ->
                    tickets(
                            BOARD_TICKET.NEXT_DUE,
                            BOARD_TICKET
                                    .NEXT_DUE
                                    .isNotNull()
                                    .and(within(BOARD_TICKET.NEXT_DUE, from, to)),
                            figure);
            case BREACHED ->
                    tickets(
                            BOARD_TICKET.OLDEST_BREACH,
                            BOARD_TICKET
                                    .OLDEST_BREACH
                                    .isNotNull()
                                    .and(within(BOARD_TICKET.OLDEST_BREACH, from, to)),
                            figure);
            case PAUSED ->
                    tickets(
                            DSL.inline(Instant.EPOCH, BOARD_TICKET.NEXT_DUE),
                            BOARD_TICKET.PAUSED.gt(0),
                            figure);
            case LOAD -> running(figure);
            case MET, MISSED -> judged(figure);
            case ANSWERED -> answered(figure);
        };
    }

    private Source tickets(Field<Instant> at, Condition which, TicketsBehind figure) {
        return new Source(
                BOARD_TICKET,
                at,
                BOARD_TICKET.TICKET_ID,
                BOARD_TICKET.TICKET_ID,
                which.and(tickets(figure.filter())));
    }

    private Source running(TicketsBehind figure) {
        return new Source(
                DEADLINE.join(BOARD_TICKET).on(BOARD_TICKET.TICKET_ID.eq(DEADLINE.TICKET_ID)),
                DEADLINE.DUE_AT,
                DEADLINE.ID,
                DEADLINE.TICKET_ID,
                BoardClocks.live(ClockState.RUNNING)
                        .and(within(DEADLINE.DUE_AT, figure.from(), figure.to()))
                        .and(ofKind(DEADLINE.KIND, figure.kind()))
                        .and(tickets(figure.filter())));
    }

    private Source judged(TicketsBehind figure) {
        Condition day = days(BOARD_FACT.JUDGED_DAY, figure);
        return facts(
                BOARD_FACT.JUDGED_AT,
                BOARD_FACT
                        .MET
                        .eq(figure.what() == TicketsBehind.What.MET)
                        .and(within(BOARD_FACT.JUDGED_AT, figure.from(), figure.to()))
                        .and(figure.filter().isAboutSomebody() ? day : DSL.noCondition())
                        .and(
                                figure.kind() == null
                                        ? BOARD_FACT.KIND.ne(ClockKind.PROMISE.name())
                                        : ofKind(BOARD_FACT.KIND, figure.kind())),
                figure);
    }

    private Source answered(TicketsBehind figure) {
        return facts(
                BOARD_FACT.ANSWERED_AT,
                days(BOARD_FACT.ANSWERED_DAY, figure)
                        .and(within(BOARD_FACT.ANSWERED_AT, figure.from(), figure.to()))
                        .and(ofKind(BOARD_FACT.KIND, figure.kind())),
                figure);
    }

    private Source facts(Field<Instant> at, Condition which, TicketsBehind figure) {
        return new Source(
                BOARD_FACT,
                at,
                BOARD_FACT.FACT_ID,
                BOARD_FACT.TICKET_ID,
                which.and(
                        scope.of(
                                figure.filter(),
                                BOARD_FACT.SLICE_ID,
                                BOARD_FACT.MERCHANT_ID,
                                BOARD_FACT.AGENT)));
    }

    /** The days a stretch of time is in: what the indexes are by. */
    private Condition days(Field<LocalDate> day, TicketsBehind figure) {
        Condition all = day.isNotNull();
        if (figure.from() != null) {
            all = all.and(day.ge(LocalDate.ofInstant(figure.from(), zone)));
        }
        return figure.to() == null ? all : all.and(day.le(LocalDate.ofInstant(figure.to(), zone)));
    }

    private Condition tickets(BoardFilter filter) {
        return scope.of(
                filter, BOARD_TICKET.SLICE_ID, BOARD_TICKET.MERCHANT_ID, BOARD_TICKET.AGENT);
    }

    private static Condition ofKind(Field<String> column, @Nullable ClockKind kind) {
        return kind == null ? DSL.noCondition() : column.eq(kind.name());
    }

    private static Condition within(
            Field<Instant> time, @Nullable Instant from, @Nullable Instant to) {
        Condition since = from == null ? DSL.noCondition() : time.ge(from);
        return to == null ? since : since.and(time.lt(to));
    }
}
