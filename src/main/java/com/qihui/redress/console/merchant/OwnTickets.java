package com.qihui.redress.console.merchant;

import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Status;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** All complaints about one merchant, newest first, for its own people. */
@Service
class OwnTickets {

    private final DSLContext db;

    record OwnTicket(
            long id,
            String number,
            String subject,
            @Nullable String orderNo,
            Status status,
            Instant receivedAt) {}

    OwnTickets(DSLContext db) {
        this.db = db;
    }

    Page<OwnTicket> page(Actor actor, @Nullable String after, int limit) {
        Long merchant = actor.merchantId();
        if (merchant == null) {
            throw new AccessDeniedException("nobody of a merchant");
        }
        Condition below = after == null ? DSL.noCondition() : TICKET.ID.lt(Long.valueOf(after));
        List<OwnTicket> found =
                db.select(
                                TICKET.ID,
                                TICKET.NUMBER,
                                TICKET.SUBJECT,
                                TICKET.ORDER_NO,
                                TICKET.STATUS,
                                TICKET.RECEIVED_AT)
                        .from(TICKET)
                        .where(TICKET.MERCHANT_ID.eq(merchant))
                        .and(below)
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
                                                row.value6()));
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), Long.toString(found.get(limit - 1).id()));
    }
}
