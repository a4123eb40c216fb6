package com.qihui.redress.workflow.promise;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks a merchant for what it promised, in the thread it has with the desk (R43). */
@Component
class ChaseWords {

    private final Messages messages;
    private final MessageSource labels;
    private final ZoneId zone;

    ChaseWords(Messages messages, MessageSource labels, @Value("${redress.zone}") ZoneId zone) {
        this.messages = messages;
        this.labels = labels;
        this.zone = zone;
    }

    /** Of another's promise it hears nothing. */
    void tellMerchant(Ticket ticket, Promise promise) {
        if (promise.promiser() == Promiser.MERCHANT && ticket.merchantId() != null) {
            messages.say(
                    ticket,
                    MessageThread.MERCHANT,
                    "TICKET",
                    say("chase.merchant", promise.body(), at(promise.dueAt()), promise.chases()),
                    Actor.SYSTEM);
        }
    }

    private String at(Instant moment) {
        return DateTimeFormatter.ofPattern(say("ask.time"), Locale.SIMPLIFIED_CHINESE)
                .withZone(zone)
                .format(moment);
    }

    private String say(String key, Object... places) {
        return Objects.requireNonNull(
                labels.getMessage(key, places, key, Locale.SIMPLIFIED_CHINESE));
    }
}
