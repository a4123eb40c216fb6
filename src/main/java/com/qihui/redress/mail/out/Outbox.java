package com.qihui.redress.mail.out;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> TO_COMPLAINANT =
            Set.of(MessageThread.COMPLAINANT.name(), MessageThread.PARTIES.name());

    /** Of a complaint made elsewhere long before, its coming in here is no news to anybody. */
    private static final Duration NEWS = Duration.ofDays(2);

    private final MailSettings settings;
    private final MailWriter writer;
    private final Tickets tickets;
    private final Filings filings;
    private final Messages messages;
    private final Proposals proposals;
    private final MessageText words;
    private final Deliveries deliveries;
    private final AtCommit<JournalEvent> happened = new AtCommit<>(this::keep);

    Outbox(
            MailSettings settings,
            MailWriter writer,
            Tickets tickets,
            Filings filings,
            Messages messages,
            Proposals proposals,
            MessageText words,
            Deliveries deliveries) {
        this.settings = settings;
        this.writer = writer;
        this.tickets = tickets;
        this.filings = filings;
        this.messages = messages;
        this.proposals = proposals;
        this.words = words;
        this.deliveries = deliveries;
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
                || (TO_COMPLAINANT.contains(String.valueOf(event.data().get("thread")))
                        && !Actor.Kind.valueOf(event.actorKind()).isComplainants());
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
            keep(ticket, recipient, occasion.get(), events);
        }
    }

    private static boolean isNews(Ticket ticket) {
        return ticket.submittedAt().plus(NEWS).isAfter(ticket.receivedAt());
    }

    private void keep(
            Ticket ticket, String recipient, Occasion occasion, List<JournalEvent> events) {
        Locale language = filings.of(ticket.id()).complainant().reads();
        List<Message> said = said(events);
        String text = text(ticket, occasion, events, said, language);
        long mail =
                writer.keep(ticket, recipient, occasion, language, ticket.complainantName(), text);
        deliveries.goWith(mail, said);
    }

    /** What was said meanwhile, a final answer among it, behind what it is about. */
    private String text(
            Ticket ticket,
            Occasion occasion,
            List<JournalEvent> events,
            List<Message> said,
            Locale language) {
        List<String> parts = new ArrayList<>();
        switch (occasion) {
            case PROPOSAL ->
                    proposals.latest(ticket.id()).ifPresent(one -> parts.add(one.answer()));
            case PROMISE_CHASED -> parts.addAll(said(events, "PROMISE_CHASED", "promise"));
            default -> {}
        }
        said.forEach(message -> parts.add(words.of(message, language)));
        return String.join("\n\n", parts);
    }

    private List<Message> said(List<JournalEvent> events) {
        return messages.byIds(
                events.stream()
                        .filter(event -> event.type().equals("MESSAGE_SENT"))
                        .map(event -> event.data().get("message"))
                        .filter(Number.class::isInstance)
                        .map(id -> ((Number) id).longValue())
                        .toList());
    }

    private static List<String> said(List<JournalEvent> events, String type, String fact) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> String.valueOf(event.data().get(fact)))
                .toList();
    }
}
