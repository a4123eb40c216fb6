package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.EnclosedFile;
import com.qihui.redress.console.component.Entry;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.mail.out.Delivery;
import com.qihui.redress.notification.Notices.Named;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a message has beside its words: files, how far it got, and what put it right. */
class MessageParts {

    private final Ticket ticket;
    private final Actor reader;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final Consumer<Message> correct;

    MessageParts(
            Ticket ticket,
            Actor reader,
            Wording wording,
            TicketGestures gestures,
            Attempt attempt,
            Consumer<Message> correct) {
        this.ticket = ticket;
        this.reader = reader;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        this.correct = correct;
    }

    /** Quietly behind when it was said. */
    void mark(Entry entry, Happening.Said said) {
        if (said.message().corrects() != null) {
            entry.marked(quiet(wording.say("ticket.correction")));
        }
        if (said.fate().corrected()) {
            entry.addClassName("corrected");
            entry.marked(quiet(wording.say("ticket.corrected")));
        }
        Delivery delivery = said.fate().delivery();
        if (delivery != null) {
            entry.marked(delivery(delivery));
        }
        if (!said.fate().named().isEmpty()) {
            entry.marked(
                    quiet(
                            wording.say(
                                    "ticket.named",
                                    said.fate().named().stream()
                                            .map(this::named)
                                            .collect(
                                                    Collectors.joining(
                                                            wording.say("ticket.list"))))));
        }
    }

    private Span delivery(Delivery delivery) {
        Instant at = delivery.at();
        Span words =
                quiet(
                        wording.say(
                                "message.delivery." + delivery.state(),
                                at == null ? "" : wording.at(at)));
        words.addClassName("delivery");
        if (delivery.state() == Delivery.State.MAIL_FAILED) {
            words.addClassNames("toned", "tone-bad");
            words.setTitle(Objects.requireNonNullElse(delivery.fault(), ""));
        }
        return words;
    }

    private String named(Named one) {
        Instant at = one.readAt();
        return at == null ? one.name() : wording.say("ticket.named.read", one.name());
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("mark");
        return span;
    }

    /** Files first, then what can be done. */
    List<Component> under(Happening.Said said) {
        Message message = said.message();
        List<Component> under = new ArrayList<>();
        for (MessageFile file : message.files()) {
            under.add(
                    new EnclosedFile(ticket.number(), message.id(), file, evidence(message, file)));
        }
        if (message.isBy(reader) && !said.fate().corrected()) {
            under.add(button("ticket.correct", () -> correct.accept(message)));
        }
        return under;
    }

    /** Of a note nothing becomes evidence, which both parties may read. */
    private Component[] evidence(Message message, MessageFile file) {
        Integer piece = file.pieceNo();
        if (piece != null) {
            return new Component[] {
                new StatusChip(Tone.OK, wording.say("ticket.file.evidence", piece)).plain()
            };
        }
        return message.thread() == MessageThread.INTERNAL
                ? new Component[0]
                : new Component[] {
                    button("ticket.file.as_evidence", () -> takeAsEvidence(message, file))
                };
    }

    private void takeAsEvidence(Message message, MessageFile file) {
        List<EvidencePiece> taken = new ArrayList<>();
        boolean done =
                attempt.at(
                        () -> taken.add(gestures.takeAsEvidence(ticket.number(), message, file)));
        if (done) {
            Toast.told(
                    wording.say("ticket.file.taken", taken.get(0).pieceNo()),
                    wording.say("ticket.file.taken.next"));
        }
    }

    private Button button(String label, Runnable gesture) {
        Button button = new Button(wording.say(label), click -> gesture.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
