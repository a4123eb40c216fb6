package com.qihui.redress.mail.out;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.MailThreads;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.TicketReference;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.OutgoingMailRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Words a mail by the template in use and keeps it, ready to be sent. */
@Component
class MailWriter {

    private static final int LONGEST_SUBJECT = 300;

    private final DSLContext db;
    private final MailSettings settings;
    private final MailTemplates templates;
    private final MailThreads threads;
    private final TicketReference references;
    private final Clock clock;
    private final ZoneId zone;

    MailWriter(
            DSLContext db,
            MailSettings settings,
            MailTemplates templates,
            MailThreads threads,
            TicketReference references,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.settings = settings;
        this.templates = templates;
        this.threads = threads;
        this.references = references;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * To be called in the transaction that makes it true.
     *
     * @param name of whoever is written to
     * @param text what there is to say
     * @return the mail's own number
     */
    long keep(
            Ticket ticket,
            String recipient,
            Occasion occasion,
            Locale language,
            String name,
            String text) {
        return keep(ticket, recipient, occasion, language, name, text, null);
    }

    /**
     * As above, with something that goes with it.
     *
     * @param enclosed kept as it will go; null where at most a letter of its own does
     */
    long keep(
            Ticket ticket,
            String recipient,
            Occasion occasion,
            Locale language,
            String name,
            String text,
            RawContents.@Nullable Kept enclosed) {
        MailTemplate template = templates.current(occasion, language);
        Map<String, String> values = values(ticket, name, text);
        Instant now = clock.instant();
        OutgoingMailRecord row = new OutgoingMailRecord();
        row.setTicketId(ticket.id());
        row.setNumber(ticket.number());
        row.setOccasion(occasion.name());
        row.setLanguage(language.toLanguageTag());
        row.setTemplateVersion(template.version());
        row.setRecipient(recipient);
        row.setSubject(
                subject(TemplateText.fill(template.subject(), values), ticket.number(), occasion));
        row.setBody(TemplateText.fill(template.body(), values));
        row.setLetter(enclosed != null || hasLetter(ticket, occasion));
        if (enclosed != null) {
            row.setLetterKey(enclosed.key());
            row.setLetterBytes(enclosed.size());
        }
        row.setMessageId("<" + UUID.randomUUID() + "@" + domain() + ">");
        row.setState(OutgoingState.WAITING.name());
        row.setMadeAt(now);
        row.setTries(0);
        row.setNextTryAt(now);
        db.attach(row);
        row.insert();
        if (!occasion.isToMerchant()) {
            threads.remember(ticket.id(), List.of(row.getMessageId()), List.of());
        }
        return row.getId();
    }

    private String subject(String words, String number, Occasion occasion) {
        String subject =
                occasion.isToComplainant() ? words + " [" + references.of(number) + "]" : words;
        return subject.length() > LONGEST_SUBJECT
                ? subject.substring(subject.length() - LONGEST_SUBJECT)
                : subject;
    }

    /** The final answer is formal, and every answer to a complaint by mail (R27). */
    private static boolean hasLetter(Ticket ticket, Occasion occasion) {
        return occasion == Occasion.FINAL_ANSWER
                || (occasion == Occasion.PROPOSAL && ticket.channel() == Channel.EMAIL);
    }

    private String domain() {
        return settings.address().substring(settings.address().indexOf('@') + 1);
    }

    private Map<String, String> values(Ticket ticket, String name, String text) {
        Map<String, String> values = new HashMap<>();
        values.put("number", ticket.number());
        values.put("name", name);
        values.put("order", or(ticket.orderNo()));
        values.put("merchant", or(ticket.merchantName()));
        values.put("submitted", day(LocalDate.ofInstant(ticket.submittedAt(), zone)));
        values.put("outside", day(ticket.externalEligibleFrom()));
        values.put("text", text);
        values.put("link", settings.url());
        values.put("desk", settings.address());
        return values;
    }

    private static String or(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }
}
