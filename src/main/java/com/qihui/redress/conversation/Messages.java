package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.MESSAGE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.MessageRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** What the parties and the desk say to each other about a complaint (R42, E27). */
@Service
public class Messages {

    /** In characters. */
    public static final int LIMIT = 5_000;

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    Messages(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    public Message say(Ticket ticket, MessageThread thread, String channel, String body, Actor by) {
        MessageRecord row = db.newRecord(MESSAGE);
        row.setTicketId(ticket.id());
        row.setThread(thread.name());
        row.setSenderKind(by.kind().name());
        row.setSender(by.name());
        row.setAgentNo(by.agentNo());
        row.setChannel(channel);
        row.setBody(body);
        row.setSentAt(clock.instant());
        row.insert();
        tickets.tell(
                ticket,
                thread == MessageThread.INTERNAL ? "NOTE_MADE" : "MESSAGE_SENT",
                by,
                Map.of("thread", thread.name(), "message", row.getId()));
        return message(row);
    }

    /** Oldest first; only of the threads the reader may see. */
    public List<Message> of(long ticketId, EnumSet<MessageThread> threads) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(ticketId))
                .and(MESSAGE.THREAD.in(threads.stream().map(Enum::name).toList()))
                .orderBy(MESSAGE.ID)
                .fetch(Messages::message);
    }

    /** Those of these numbers, oldest first, whoever may read them. */
    public List<Message> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.selectFrom(MESSAGE)
                        .where(MESSAGE.ID.in(ids))
                        .orderBy(MESSAGE.ID)
                        .fetch(Messages::message);
    }

    /** The threads a person may read: staff all, a merchant its own, a complainant theirs. */
    public static EnumSet<MessageThread> readableBy(Actor actor) {
        return switch (actor.kind()) {
            case AGENT, MANAGER, ADMIN, SYSTEM -> EnumSet.allOf(MessageThread.class);
            case MERCHANT -> EnumSet.of(MessageThread.MERCHANT);
            case CLIENT, COMPLAINANT -> EnumSet.of(MessageThread.COMPLAINANT);
        };
    }

    private static Message message(MessageRecord row) {
        return new Message(
                row.getId(),
                MessageThread.valueOf(row.getThread()),
                row.getSenderKind(),
                row.getSender(),
                row.getAgentNo(),
                row.getChannel(),
                row.getBody(),
                row.getSentAt());
    }
}
