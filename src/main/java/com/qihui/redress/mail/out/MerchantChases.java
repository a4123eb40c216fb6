package com.qihui.redress.mail.out;

import com.qihui.redress.conversation.PromiseChased;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds a merchant by mail, where its address is known, of what it promised and did not do, once
 * for each chase (R43).
 */
@Component
class MerchantChases {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MailSettings settings;
    private final MailWriter writer;
    private final Tickets tickets;
    private final Merchants merchants;
    private final MessageSource labels;
    private final ZoneId zone;

    MerchantChases(
            MailSettings settings,
            MailWriter writer,
            Tickets tickets,
            Merchants merchants,
            MessageSource labels,
            @Value("${redress.zone}") ZoneId zone) {
        this.settings = settings;
        this.writer = writer;
        this.tickets = tickets;
        this.merchants = merchants;
        this.labels = labels;
        this.zone = zone;
    }

    /** In the transaction that writes the chase down. */
    @EventListener
    void on(PromiseChased chased) {
        if (settings.out().isOn() && chased.promiser() == Promiser.MERCHANT) {
            Ticket ticket = tickets.byId(chased.ticketId());
            Optional.ofNullable(ticket.merchantId())
                    .flatMap(merchants::byId)
                    .ifPresent(merchant -> write(ticket, merchant, chased));
        }
    }

    private void write(Ticket ticket, Merchant merchant, PromiseChased chased) {
        String email = merchant.email();
        if (email != null) {
            writer.keep(
                    ticket,
                    email,
                    Occasion.MERCHANT_CHASED,
                    LANGUAGE,
                    merchant.name(),
                    say("mail.chase", chased.promise(), at(chased), chased.chaseNo()));
        }
    }

    private String at(PromiseChased chased) {
        return DateTimeFormatter.ofPattern(say("ask.time"), LANGUAGE)
                .withZone(zone)
                .format(chased.dueAt());
    }

    private String say(String key, Object... places) {
        return Objects.requireNonNull(labels.getMessage(key, places, key, LANGUAGE));
    }
}
