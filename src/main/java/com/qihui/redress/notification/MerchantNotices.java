package com.qihui.redress.notification;

import static com.qihui.schema.Tables.ACCOUNT;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.NoticeRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a merchant's people that a complainant wrote to them directly, in its transaction (E27).
 */
@Component
class MerchantNotices {

    private static final int MOST = 50;
    private static final Set<String> COMPLAINANT =
            Set.of(Actor.Kind.COMPLAINANT.name(), Actor.Kind.CLIENT.name());

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    MerchantNotices(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    @EventListener
    void on(JournalEvent event) {
        if (event.type().equals("MESSAGE_SENT")
                && MessageThread.PARTIES.name().equals(event.data().get("thread"))
                && COMPLAINANT.contains(event.actorKind())
                && event.data().get("message") instanceof Number message) {
            Ticket ticket = tickets.byId(event.ticketId());
            Instant now = clock.instant();
            Rows.insert(
                    db,
                    people(ticket).stream()
                            .map(one -> notice(one, ticket, message.longValue(), now))
                            .toList());
        }
    }

    private List<Long> people(Ticket ticket) {
        Long merchant = ticket.merchantId();
        return merchant == null
                ? List.of()
                : db.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.MERCHANT_ID.eq(merchant))
                        .and(ACCOUNT.ACTIVE.isTrue())
                        .orderBy(ACCOUNT.ID)
                        .limit(MOST)
                        .fetch(ACCOUNT.ID);
    }

    /** By nobody: who complains is not named to a merchant. */
    private static NoticeRecord notice(long to, Ticket about, long message, Instant now) {
        NoticeRecord row = new NoticeRecord();
        row.setAccountId(to);
        row.setTicketId(about.id());
        row.setNumber(about.number());
        row.setMessageId(message);
        row.setPercentUsed(0);
        row.setBreached(false);
        row.setMadeAt(now);
        return row;
    }
}
