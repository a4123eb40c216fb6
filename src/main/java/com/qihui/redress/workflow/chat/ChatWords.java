package com.qihui.redress.workflow.chat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the chat says by itself, in the complainant's language and by the way they came. */
@Component
class ChatWords {

    private final Filings filings;
    private final Messages messages;
    private final CaseClocks clocks;
    private final ClockWords times;
    private final MessageSource labels;
    private final ZoneId zone;

    ChatWords(
            Filings filings,
            Messages messages,
            CaseClocks clocks,
            ClockWords times,
            MessageSource labels,
            @Value("${redress.zone}") ZoneId zone) {
        this.filings = filings;
        this.messages = messages;
        this.clocks = clocks;
        this.times = times;
        this.labels = labels;
        this.zone = zone;
    }

    /** It is the first answer; words that came later wait for a person's. */
    void tellDeliveryTime(Ticket ticket, Deadline limit) {
        Locale language = language(ticket);
        clocks.meet(ticket, ClockKind.FIRST_RESPONSE);
        say(
                ticket,
                text(
                        language,
                        "chat.delivery.until",
                        order(ticket),
                        moment(limit.dueAt(), language),
                        times.target(limit.target(), language).strip()));
    }

    void tellDelivered(Ticket ticket, Instant at) {
        Locale language = language(ticket);
        clocks.meet(ticket, ClockKind.FIRST_RESPONSE);
        say(ticket, text(language, "chat.delivery.arrived", order(ticket), moment(at, language)));
    }

    void tellTicket(Ticket ticket, String because, @Nullable Deadline limit) {
        Locale language = language(ticket);
        String until = limit == null ? "" : moment(limit.dueAt(), language);
        say(ticket, text(language, "chat.ticket." + because, ticket.number(), until));
    }

    private void say(Ticket ticket, String text) {
        messages.say(
                ticket, MessageThread.COMPLAINANT, ticket.channel().name(), text, Actor.SYSTEM);
    }

    private Locale language(Ticket ticket) {
        return filings.of(ticket.id()).complainant().reads();
    }

    private static String order(Ticket ticket) {
        return Objects.requireNonNullElse(ticket.orderNo(), ticket.number());
    }

    private String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern(text(language, "ask.time"), language)
                .format(at.atZone(zone));
    }

    private String text(Locale language, String key, Object... places) {
        return Objects.requireNonNull(labels.getMessage(key, places, key, language));
    }
}
