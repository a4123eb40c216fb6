package com.qihui.redress.workflow.merchant;

import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How both sides are told what a merchant's silence led to; each in their own language. */
@Component
class VerdictWords {

    private static final Locale MERCHANTS = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource labels;
    private final Filings filings;
    private final ZoneId zone;

    VerdictWords(MessageSource labels, Filings filings, @Value("${redress.zone}") ZoneId zone) {
        this.labels = labels;
        this.filings = filings;
        this.zone = zone;
    }

    /** The verdict itself, as the proposal will say it. */
    String answer(Ticket ticket, MerchantSilence.Granted granted) {
        Locale language = language(ticket);
        return say(language, "verdict.answer", what(language, granted));
    }

    String toComplainant(Ticket ticket, MerchantSilence.Granted granted, Instant appealDueAt) {
        Locale language = language(ticket);
        return say(
                language,
                "verdict.to_complainant",
                ticket.number(),
                what(language, granted),
                at(language, appealDueAt));
    }

    String toMerchant(Ticket ticket, MerchantSilence.Granted granted, Instant appealDueAt) {
        return say(
                MERCHANTS,
                "verdict.to_merchant",
                ticket.number(),
                what(MERCHANTS, granted),
                at(MERCHANTS, appealDueAt));
    }

    String appealed(Ticket ticket) {
        return say(language(ticket), "verdict.appealed", ticket.number());
    }

    String lifted(Ticket ticket) {
        return say(language(ticket), "verdict.lifted", ticket.number());
    }

    String stands(Ticket ticket) {
        return say(MERCHANTS, "verdict.stands", ticket.number());
    }

    String superseded(Ticket ticket) {
        return say(MERCHANTS, "verdict.superseded", ticket.number());
    }

    private String what(Locale language, MerchantSilence.Granted granted) {
        String name = say(language, "option." + granted.remedy());
        BigDecimal amount = granted.amountYuan();
        return amount == null
                ? name
                : say(language, "verdict.amount", name, amount.toPlainString());
    }

    private String at(Locale language, Instant moment) {
        String pattern = say(language, "ask.time");
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        // The end of a day is told as that, not as the beginning of the next.
        boolean end = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return DateTimeFormatter.ofPattern(
                        end ? pattern.replace("HH:mm", "'24:00'") : pattern, language)
                .format(end ? local.minusDays(1) : local);
    }

    private Locale language(Ticket ticket) {
        return filings.of(ticket.id()).complainant().reads();
    }

    private String say(Locale language, String key, Object... values) {
        return Objects.requireNonNull(labels.getMessage(key, values, key, language));
    }
}
