package com.qihui.redress.mail.out;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.MailThreads;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.TicketReference;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.OutgoingMailRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens to complaints and keeps what complainants are to be told by mail, in the
 * transaction that made it true: a mail for all of it that happens at once to a complaint, none for
 * what is rolled back, and none to who gave no address.
 */
@Component
class Outbox {

    private static final Map<String, Occasion> OCCASIONS =
            Map.of(
                    "COMPLAINT_FILED", Occasion.RECEIVED,
                    "EVIDENCE_ASKED", Occasion.EVIDENCE_ASKED,
                    "PROPOSAL_PRESENTED", Occasion.PROPOSAL,
                    "REFUSAL_UPHELD", Occasion.FINAL_ANSWER,
                    "PROMISE_CHASED", Occasion.PROMISE_CHASED,
                    "CLOSED", Occasion.CLOSED,
                    "MESSAGE_SENT", Occasion.MESSAGE);

    /** Of a complaint made elsewhere long before, its coming in here is no news to anybody. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int LONGEST_SUBJECT = 300;

    private final DSLContext db;
    private final MailSettings settings;
    private final MailTemplates templates;
    private final MailThreads threads;
    private final TicketReference references;
    private final Tickets tickets;
    private final Filings filings;
    private final Messages messages;
    private final Proposals proposals;
    private final Clock clock;
    private final ZoneId zone;
    private final AtCommit<JournalEvent> happened = new AtCommit<>(this::keep);

    Outbox(
            DSLContext db,
            MailSettings settings,
            MailTemplates templates,
            MailThreads threads,
            TicketReference references,
            Tickets tickets,
            Filings filings,
            Messages messages,
            Proposals proposals,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.settings = settings;
        this.templates = templates;
        this.threads = threads;
        this.references = references;
        this.tickets = tickets;
        this.filings = filings;
        this.messages = messages;
        this.proposals = proposals;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void on(JournalEvent event) {
        if (settings.out().isOn() && isForComplainant(event)) {
            happened.add(event);
        }
    }

    private static boolean isForComplainant(JournalEvent event) {
        if (!OCCASIONS.containsKey(event.type())) {
            return false;
        }
        return !event.type().equals("MESSAGE_SENT")
                || (MessageThread.COMPLAINANT.name().equals(event.data().get("thread"))
                        && !event.actorKind().equals(Actor.Kind.COMPLAINANT.name()));
    }

    private void keep(List<JournalEvent> events) {
        Map<Long, List<JournalEvent>> byTicket = new LinkedHashMap<>();
        events.forEach(
                event ->
                        byTicket.computeIfAbsent(event.ticketId(), id -> new ArrayList<>())
                                .add(event));
        byTicket.forEach((id, all) -> keep(tickets.byId(id), all));
    }

    private void keep(Ticket ticket, List<JournalEvent> events) {
        String recipient = ticket.complainantEmail();
        Optional<Occasion> occasion =
                events.stream()
                        .map(event -> OCCASIONS.get(event.type()))
                        .filter(Objects::nonNull)
                        .filter(one -> one != Occasion.RECEIVED || isNews(ticket))
                        .sorted()
                        .findFirst();
        if (recipient != null && occasion.isPresent()) {
            keep(ticket, recipient, occasion.get(), text(ticket, occasion.get(), events));
        }
    }

    private static boolean isNews(Ticket ticket) {
        return ticket.submittedAt().plus(NEWS).isAfter(ticket.receivedAt());
    }

    private void keep(Ticket ticket, String recipient, Occasion occasion, String text) {
        FileComplaint filed = filings.of(ticket.id());
        Locale language = filed.complainant().reads();
        MailTemplate template = templates.current(occasion, language);
        Map<String, String> values = values(ticket, text);
        String subject =
                TemplateText.fill(template.subject(), values)
                        + " ["
                        + references.of(ticket.number())
                        + "]";
        Instant now = clock.instant();
        OutgoingMailRecord row = new OutgoingMailRecord();
        row.setTicketId(ticket.id());
        row.setNumber(ticket.number());
        row.setOccasion(occasion.name());
        row.setLanguage(language.toLanguageTag());
        row.setTemplateVersion(template.version());
        row.setRecipient(recipient);
        row.setSubject(
                subject.length() > LONGEST_SUBJECT
                        ? subject.substring(subject.length() - LONGEST_SUBJECT)
                        : subject);
        row.setBody(TemplateText.fill(template.body(), values));
        row.setLetter(hasLetter(ticket, occasion));
        row.setMessageId("<" + UUID.randomUUID() + "@" + domain() + ">");
        row.setState(OutgoingState.WAITING.name());
        row.setMadeAt(now);
        row.setTries(0);
        row.setNextTryAt(now);
        db.executeInsert(row);
        threads.remember(ticket.id(), List.of(row.getMessageId()), List.of());
    }

    /** The final answer is formal, and every answer to a complaint by mail (R27). */
    private static boolean hasLetter(Ticket ticket, Occasion occasion) {
        return occasion == Occasion.FINAL_ANSWER
                || (occasion == Occasion.PROPOSAL && ticket.channel() == Channel.EMAIL);
    }

    private String domain() {
        return settings.address().substring(settings.address().indexOf('@') + 1);
    }

    private Map<String, String> values(Ticket ticket, String text) {
        Map<String, String> values = new HashMap<>();
        values.put("number", ticket.number());
        values.put("name", ticket.complainantName());
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

    private static String day(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    /** What was said meanwhile, behind what it is about. */
    private String text(Ticket ticket, Occasion occasion, List<JournalEvent> events) {
        List<String> parts = new ArrayList<>();
        switch (occasion) {
            case PROPOSAL ->
                    proposals.latest(ticket.id()).ifPresent(one -> parts.add(one.answer()));
            case FINAL_ANSWER -> parts.addAll(said(events, "REFUSAL_UPHELD", "answer"));
            case PROMISE_CHASED -> parts.addAll(said(events, "PROMISE_CHASED", "promise"));
            default -> {}
        }
        List<Long> ids =
                events.stream()
                        .filter(event -> event.type().equals("MESSAGE_SENT"))
                        .map(event -> event.data().get("message"))
                        .filter(Number.class::isInstance)
                        .map(id -> ((Number) id).longValue())
                        .toList();
        messages.byIds(ids).stream().map(Message::body).forEach(parts::add);
        return String.join("\n\n", parts);
    }

    private static List<String> said(List<JournalEvent> events, String type, String fact) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> String.valueOf(event.data().get(fact)))
                .toList();
    }
}
