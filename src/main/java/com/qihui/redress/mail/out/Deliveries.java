package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.MAILED_MESSAGE;
import static com.qihui.schema.Tables.OUTGOING_MAIL;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.conversation.PagesRead.Reader;
import com.qihui.redress.conversation.PagesRead.Reading;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.MailedMessageRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far each message got. Nothing is kept of it but what is kept anyway: the state of a mail, and
 * when a page was opened on which something new stood.
 */
@Service
public class Deliveries {

    private final DSLContext db;
    private final PagesRead readings;

    Deliveries(DSLContext db, PagesRead readings) {
        this.db = db;
        this.readings = readings;
    }

    /** A mail tells of these. */
    void goWith(long mailId, List<Message> told) {
        Rows.insert(
                db,
                told.stream()
                        .map(
                                message -> {
                                    MailedMessageRecord row = new MailedMessageRecord();
                                    row.setMessageId(message.id());
                                    row.setMailId(mailId);
                                    return row;
                                })
                        .toList());
    }

    /**
     * By message; of notes, of what came to the desk, and of what was said in a chat before it,
     * there is nothing to tell.
     *
     * @param said messages of this ticket
     */
    @Transactional(readOnly = true)
    public Map<Long, Delivery> of(Ticket ticket, List<Message> said) {
        List<Message> sent =
                said.stream()
                        .filter(message -> reader(message) != null && !message.isOfChat(ticket))
                        .toList();
        if (sent.isEmpty()) {
            return Map.of();
        }
        List<Reading> read = readings.of(ticket.id());
        Map<Long, Delivery> mailed = mailed(ticket.id());
        Map<Long, Delivery> deliveries = new HashMap<>();
        for (Message message : sent) {
            deliveries.put(
                    message.id(),
                    read(message, read)
                            .orElseGet(
                                    () ->
                                            mailed.getOrDefault(
                                                    message.id(),
                                                    new Delivery(
                                                            Delivery.State.ON_PAGE,
                                                            message.sentAt(),
                                                            null))));
        }
        return deliveries;
    }

    private static Optional<Delivery> read(Message message, List<Reading> readings) {
        Reader reader = reader(message);
        return readings.stream()
                .filter(one -> one.reader() == reader && one.upTo() >= message.id())
                .findFirst()
                .map(one -> new Delivery(Delivery.State.READ, one.at(), null));
    }

    /** For whom it is. */
    private static @Nullable Reader reader(Message message) {
        boolean byMerchant = message.senderKind().equals(Actor.Kind.MERCHANT.name());
        return switch (message.thread()) {
            case COMPLAINANT -> message.isByComplainant() ? null : Reader.COMPLAINANT;
            case MERCHANT -> byMerchant ? null : Reader.MERCHANT;
            case PARTIES -> byMerchant ? Reader.COMPLAINANT : Reader.MERCHANT;
            case INTERNAL -> null;
        };
    }

    private Map<Long, Delivery> mailed(long ticketId) {
        return db.select(
                        MAILED_MESSAGE.MESSAGE_ID,
                        OUTGOING_MAIL.STATE,
                        OUTGOING_MAIL.SENT_AT,
                        OUTGOING_MAIL.BOUNCED_AT,
                        OUTGOING_MAIL.FAULT)
                .from(OUTGOING_MAIL)
                .join(MAILED_MESSAGE)
                .on(MAILED_MESSAGE.MAIL_ID.eq(OUTGOING_MAIL.ID))
                .where(OUTGOING_MAIL.TICKET_ID.eq(ticketId))
                .fetchMap(
                        MAILED_MESSAGE.MESSAGE_ID,
                        row ->
                                switch (OutgoingState.valueOf(row.value2())) {
                                    case WAITING, SENDING ->
                                            new Delivery(Delivery.State.MAIL_WAITING, null, null);
                                    case SENT ->
                                            new Delivery(
                                                    Delivery.State.MAIL_SENT, row.value3(), null);
                                    case FAILED, BOUNCED ->
                                            new Delivery(
                                                    Delivery.State.MAIL_FAILED,
                                                    row.value4(),
                                                    row.value5());
                                });
    }
}
