package com.qihui.redress.workflow.promise;

import static com.qihui.schema.Tables.DISMISSED_PLEDGE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Words of a chat that sound like a promise and are none, as somebody of the desk said. */
@Component
class DismissedPledges {

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    DismissedPledges(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** By number of the message. */
    Map<Long, Set<String>> of(Ticket ticket) {
        return db
                .select(DISMISSED_PLEDGE.MESSAGE_ID, DISMISSED_PLEDGE.WORDS)
                .from(DISMISSED_PLEDGE)
                .where(DISMISSED_PLEDGE.TICKET_ID.eq(ticket.id()))
                .fetchGroups(DISMISSED_PLEDGE.MESSAGE_ID, DISMISSED_PLEDGE.WORDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
    }

    /** For whoever holds the ticket. */
    void add(Ticket ticket, long messageId, String words, Actor by) {
        db.insertInto(DISMISSED_PLEDGE)
                .set(DISMISSED_PLEDGE.MESSAGE_ID, messageId)
                .set(DISMISSED_PLEDGE.WORDS, words)
                .set(DISMISSED_PLEDGE.TICKET_ID, ticket.id())
                .set(DISMISSED_PLEDGE.DISMISSED_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute();
        tell(ticket, "PLEDGE_DISMISSED", messageId, words, by);
    }

    /** For whoever holds the ticket. */
    void remove(Ticket ticket, long messageId, String words, Actor by) {
        db.deleteFrom(DISMISSED_PLEDGE).where(is(messageId, words)).execute();
        tell(ticket, "PLEDGE_OFFERED_AGAIN", messageId, words, by);
    }

    private static Condition is(long messageId, String words) {
        return DISMISSED_PLEDGE.MESSAGE_ID.eq(messageId).and(DISMISSED_PLEDGE.WORDS.eq(words));
    }

    private void tell(Ticket ticket, String event, long messageId, String words, Actor by) {
        tickets.tell(ticket, event, by, Map.of("message", messageId, "promise", words));
    }
}
