package com.qihui.redress.console.merchant;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Status;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** All complaints about one merchant, newest first, for its own people. */
@Service
class OwnTickets {

    /** Only the rows of the page are asked for it, each by its index. */
    private static final Field<Instant> NEXT_DUE =
            DSL.field(
                            DSL.select(DSL.min(DEADLINE.DUE_AT))
                                    .from(DEADLINE)
                                    .where(DEADLINE.TICKET_ID.eq(TICKET.ID))
                                    .and(DEADLINE.STATE.eq("RUNNING"))
                                    .and(
                                            DEADLINE.KIND.in(
                                                    ClockKind.MERCHANT_RESPONSE.name(),
                                                    ClockKind.MERCHANT_APPEAL.name())))
                    .as("next_due_at");

    private final DSLContext db;

    /** Which of them. */
    enum Shown {
        ALL,
        OPEN,
        CLOSED
    }

    /**
     * @param text a ticket or order number as a whole, or part of a subject
     */
    record Wanted(Shown shown, String text) {}

    record OwnTicket(
            long id,
            String number,
            String subject,
            @Nullable String orderNo,
            Status status,
            @Nullable Instant dueAt,
            Instant receivedAt) {}

    OwnTickets(DSLContext db) {
        this.db = db;
    }

    Page<OwnTicket> page(Wanted wanted, Actor actor, @Nullable String after, int limit) {
        Long merchant = actor.merchantId();
        if (merchant == null) {
            throw new AccessDeniedException("nobody of a merchant");
        }
        List<OwnTicket> found =
                db.select(
                                TICKET.ID,
                                TICKET.NUMBER,
                                TICKET.SUBJECT,
                                TICKET.ORDER_NO,
                                TICKET.STATUS,
                                NEXT_DUE,
                                TICKET.RECEIVED_AT)
                        .from(TICKET)
                        .where(TICKET.MERCHANT_ID.eq(merchant))
                        .and(state(wanted.shown()))
                        .and(names(wanted.text().strip()))
                        .and(after == null ? DSL.noCondition() : TICKET.ID.lt(mark(after)))
                        .orderBy(TICKET.ID.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new OwnTicket(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                Status.valueOf(row.value5()),
                                                row.value6(),
                                                row.value7()));
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), Long.toString(found.get(limit - 1).id()));
    }

    private static Condition state(Shown shown) {
        return switch (shown) {
            case ALL -> DSL.noCondition();
            case OPEN -> TICKET.STATUS.ne(Status.CLOSED.name());
            case CLOSED -> TICKET.STATUS.eq(Status.CLOSED.name());
        };
    }

    private static Condition names(String text) {
        return text.isEmpty()
                ? DSL.noCondition()
                : TICKET.NUMBER
                        .eq(text)
                        .or(TICKET.ORDER_NO.eq(text))
                        .or(TICKET.SUBJECT.contains(text));
    }

    private static long mark(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw RuleViolation.of("after", "invalid");
        }
    }
}
