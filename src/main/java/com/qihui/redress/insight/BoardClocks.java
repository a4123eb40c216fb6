package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.PROMISE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.conversation.Promise;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks the board counts. Figures and the lists behind them ask here, so that they agree.
 */
final class BoardClocks {

    /** The complainant's own time and the way of the goods are nobody's work here. */
    private static final List<String> KINDS =
            Stream.of(ClockKind.values())
                    .filter(kind -> kind != ClockKind.CUSTOMER_TURN && kind != ClockKind.DELIVERY)
                    .map(Enum::name)
                    .toList();

    private BoardClocks() {}

    static Condition live(ClockState state) {
        return counted().and(DEADLINE.STATE.eq(state.name())).and(DEADLINE.ENDED_AT.isNull());
    }

    static Condition due(@Nullable Instant from, Instant to) {
        return live(ClockState.RUNNING).and(within(DEADLINE.DUE_AT, from, to));
    }

    static Condition met(@Nullable Instant from, @Nullable Instant to) {
        return counted()
                .and(DEADLINE.STATE.eq(ClockState.MET.name()))
                .and(within(DEADLINE.ENDED_AT, from, to));
    }

    /** A clock runs out at its due time, whenever that was noticed. */
    static Condition missed(@Nullable Instant from, @Nullable Instant to) {
        return counted()
                .and(DEADLINE.STATE.eq(ClockState.BREACHED.name()))
                .and(within(DEADLINE.DUE_AT, from, to));
    }

    /** In time or late. */
    static Condition resolved(@Nullable Instant from, @Nullable Instant to) {
        return DEADLINE.KIND
                .eq(ClockKind.RESOLUTION.name())
                .and(DEADLINE.STATE.in(ClockState.MET.name(), ClockState.BREACHED.name()))
                .and(within(DEADLINE.ENDED_AT, from, to))
                .and(DEADLINE.MET_AT.isNotNull());
    }

    static Condition promised(@Nullable Instant from, @Nullable Instant to) {
        return PROMISE.STATE
                .ne(Promise.State.WITHDRAWN.name())
                .and(within(PROMISE.DUE_AT, from, to));
    }

    static Condition promiseKept() {
        return PROMISE.KEPT_AT.le(PROMISE.DUE_AT);
    }

    /** Ticket, kind, state and due time of each clock behind a figure. */
    static Select<Record4<Long, String, String, Instant>> behind(TicketsBehind figure) {
        if (figure.what() == TicketsBehind.What.PROMISE_MISSED) {
            return DSL.select(
                            PROMISE.TICKET_ID,
                            DSL.inline(ClockKind.PROMISE.name()).as(DEADLINE.KIND),
                            DSL.inline(ClockState.BREACHED.name()).as(DEADLINE.STATE),
                            PROMISE.DUE_AT)
                    .from(PROMISE)
                    .join(TICKET)
                    .on(TICKET.ID.eq(PROMISE.TICKET_ID))
                    .where(promised(figure.from(), figure.to()))
                    .and(PROMISE.KEPT_AT.isNull().or(DSL.not(promiseKept())))
                    .and(narrowed(figure));
        }
        return DSL.select(DEADLINE.TICKET_ID, DEADLINE.KIND, DEADLINE.STATE, DEADLINE.DUE_AT)
                .from(DEADLINE)
                .join(TICKET)
                .on(TICKET.ID.eq(DEADLINE.TICKET_ID))
                .where(clock(figure))
                .and(figure.kind() == null ? DSL.noCondition() : ofKind(figure.kind()))
                .and(narrowed(figure));
    }

    private static Condition clock(TicketsBehind figure) {
        return switch (figure.what()) {
            case RUNNING -> live(ClockState.RUNNING);
            case PAUSED -> live(ClockState.PAUSED);
            case BREACHED -> live(ClockState.BREACHED);
            case DUE ->
                    live(ClockState.RUNNING)
                            .and(within(DEADLINE.DUE_AT, figure.from(), figure.to()));
            case MISSED -> missed(figure.from(), figure.to());
            case RESOLVED -> resolved(figure.from(), figure.to());
            case PROMISE_MISSED -> throw new IllegalArgumentException("not a clock");
        };
    }

    static Condition ofKind(ClockKind kind) {
        return DEADLINE.KIND.eq(kind.name());
    }

    private static Condition narrowed(TicketsBehind figure) {
        Condition condition = DSL.noCondition();
        if (figure.team() != null) {
            condition = condition.and(TICKET.TEAM.eq(figure.team().name()));
        }
        if (figure.merchantId() != null) {
            condition = condition.and(TICKET.MERCHANT_ID.eq(figure.merchantId()));
        }
        if (figure.category() != null) {
            condition = condition.and(TICKET.CATEGORY.eq(figure.category().name()));
        }
        return condition;
    }

    private static Condition counted() {
        return DEADLINE.KIND.in(KINDS);
    }

    private static Condition within(
            Field<Instant> time, @Nullable Instant from, @Nullable Instant to) {
        Condition since = from == null ? DSL.noCondition() : time.ge(from);
        return to == null ? since : since.and(time.lt(to));
    }
}
