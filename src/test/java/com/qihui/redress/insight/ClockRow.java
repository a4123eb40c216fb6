package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** A clock with what its ticket says, read without any condition. */
record ClockRow(
        long ticketId,
        String team,
        Long merchantId,
        String category,
        ClockKind kind,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        Instant endedAt) {

    static List<ClockRow> all(DSLContext db) {
        return db.select(
                        TICKET.ID,
                        TICKET.TEAM,
                        TICKET.MERCHANT_ID,
                        TICKET.CATEGORY,
                        DEADLINE.KIND,
                        DEADLINE.STATE,
                        DEADLINE.STARTED_AT,
                        DEADLINE.DUE_AT,
                        DEADLINE.MET_AT,
                        DEADLINE.ENDED_AT)
                .from(DEADLINE)
                .join(TICKET)
                .on(TICKET.ID.eq(DEADLINE.TICKET_ID))
                .fetch(
                        row ->
                                new ClockRow(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        ClockKind.valueOf(row.value5()),
                                        ClockState.valueOf(row.value6()),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10()));
    }

    boolean isCounted() {
        return kind != ClockKind.CUSTOMER_TURN && kind != ClockKind.DELIVERY;
    }

    boolean isLive(ClockState in) {
        return isCounted() && state == in && endedAt == null;
    }

    boolean isDueBefore(Instant moment) {
        return isLive(ClockState.RUNNING) && dueAt.isBefore(moment);
    }

    /** When it was met or ran out; null when neither ever happened. */
    Instant judgedAt() {
        if (!isCounted()) {
            return null;
        }
        return switch (state) {
            case MET -> endedAt;
            case BREACHED -> dueAt;
            default -> null;
        };
    }

    boolean isJudgedIn(Instant from, Instant to) {
        Instant at = judgedAt();
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }
}
