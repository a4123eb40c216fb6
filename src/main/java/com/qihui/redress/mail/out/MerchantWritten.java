package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.OUTGOING_MAIL;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a merchant by mail that a complainant wrote to it directly (E27): once, until somebody of
 * it has looked. The words are as it reads them at its desk, where it answers.
 */
@Component
class MerchantWritten {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MailSettings settings;
    private final MailWriter writer;
    private final Tickets tickets;
    private final Filings filings;
    private final Merchants merchants;
    private final Messages messages;
    private final PagesRead readings;
    private final MessageText words;
    private final Deliveries deliveries;
    private final DSLContext db;

    MerchantWritten(
            MailSettings settings,
            MailWriter writer,
            Tickets tickets,
            Filings filings,
            Merchants merchants,
            Messages messages,
            PagesRead readings,
            MessageText words,
            Deliveries deliveries,
            DSLContext db) {
        this.settings = settings;
        this.writer = writer;
        this.tickets = tickets;
        this.filings = filings;
        this.merchants = merchants;
        this.messages = messages;
        this.readings = readings;
        this.words = words;
        this.deliveries = deliveries;
        this.db = db;
    }

    /** In the transaction that says it. */
    @EventListener
    void on(JournalEvent event) {
        if (settings.out().isOn()
                && event.type().equals("MESSAGE_SENT")
                && MessageThread.PARTIES.name().equals(event.data().get("thread"))
                && Actor.Kind.valueOf(event.actorKind()).isComplainants()
                && event.data().get("message") instanceof Number message) {
            Ticket ticket = tickets.byId(event.ticketId());
            Optional.ofNullable(ticket.merchantId())
                    .flatMap(merchants::byId)
                    .filter(merchant -> merchant.email() != null && !isTold(ticket))
                    .ifPresent(merchant -> write(ticket, merchant, message.longValue()));
        }
    }

    private boolean isTold(Ticket ticket) {
        Instant looked =
                readings.of(ticket.id()).stream()
                        .filter(one -> one.reader() == PagesRead.Reader.MERCHANT)
                        .map(PagesRead.Reading::at)
                        .reduce(Instant.EPOCH, (one, later) -> later);
        return db.fetchExists(
                OUTGOING_MAIL,
                OUTGOING_MAIL.TICKET_ID.eq(ticket.id()),
                OUTGOING_MAIL.OCCASION.eq(Occasion.MERCHANT_WRITTEN.name()),
                OUTGOING_MAIL.MADE_AT.gt(looked));
    }

    private void write(Ticket ticket, Merchant merchant, long messageId) {
        String email = merchant.email();
        Discretion discretion = Discretion.of(ticket, filings.of(ticket.id()));
        List<Message> said = messages.byIds(List.of(messageId));
        if (email == null || said.isEmpty()) {
            return;
        }
        String text = words.of(said.get(0).discreet(discretion), LANGUAGE);
        long mail =
                writer.keep(
                        ticket, email, Occasion.MERCHANT_WRITTEN, LANGUAGE, merchant.name(), text);
        deliveries.goWith(mail, said);
    }
}
