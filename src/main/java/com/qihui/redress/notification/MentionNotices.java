package com.qihui.redress.notification;

import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.NoticeRecord;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells colleagues who are named in an internal note, in the transaction that keeps the note. */
@Component
class MentionNotices {

    private final DSLContext db;
    private final Messages messages;
    private final Colleagues colleagues;
    private final Tickets tickets;

    MentionNotices(DSLContext db, Messages messages, Colleagues colleagues, Tickets tickets) {
        this.db = db;
        this.messages = messages;
        this.colleagues = colleagues;
        this.tickets = tickets;
    }

    @EventListener
    void on(JournalEvent event) {
        if (event.type().equals("NOTE_MADE")
                && event.data().get("message") instanceof Number message) {
            messages.byIds(List.of(message.longValue())).stream()
                    .filter(note -> note.thread() == MessageThread.INTERNAL)
                    .forEach(note -> tell(event.ticketId(), note));
        }
    }

    private void tell(long ticketId, Message note) {
        List<Colleague> named =
                colleagues.named(note.body()).stream().filter(one -> !isSender(one, note)).toList();
        if (!named.isEmpty()) {
            String number = tickets.byId(ticketId).number();
            Rows.insert(
                    db, named.stream().map(one -> notice(one, note, ticketId, number)).toList());
        }
    }

    private static boolean isSender(Colleague one, Message note) {
        return one.name().equals(note.sender()) && Objects.equals(one.agentNo(), note.agentNo());
    }

    private static NoticeRecord notice(Colleague to, Message note, long ticketId, String number) {
        NoticeRecord row = new NoticeRecord();
        row.setAccountId(to.id());
        row.setTicketId(ticketId);
        row.setNumber(number);
        row.setMessageId(note.id());
        row.setByName(note.sender());
        row.setPercentUsed(0);
        row.setBreached(false);
        row.setMadeAt(note.sentAt());
        return row;
    }
}
