package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Badge;
import com.qihui.redress.console.component.Entry;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what was said and what happened. */
class ThreadEntries {

    private final Ticket ticket;
    private final Wording wording;
    private final JournalWords journal;
    private final ReplyMark replies;
    private final PledgeOffers offers;
    private final MessageParts parts;

    ThreadEntries(
            Ticket ticket,
            Wording wording,
            ReplyMark replies,
            PledgeOffers offers,
            MessageParts parts) {
        this.parts = parts;
        this.offers = offers;
        this.replies = replies;
        this.ticket = ticket;
        this.wording = wording;
        this.journal = new JournalWords(wording);
    }

    Entry draw(Happening happening) {
        if (happening instanceof Happening.Filed filed) {
            return filed(filed);
        }
        if (happening instanceof Happening.Said said) {
            return said(said);
        }
        if (happening instanceof Happening.Talked talked) {
            return talked(talked);
        }
        return done((Happening.Done) happening);
    }

    private Entry talked(Happening.Talked talked) {
        Contact contact = talked.contact();
        ContactWords words = new ContactWords(wording);
        String title =
                wording.say(contact.corrects() == null ? "contact.entry" : "contact.entry.again");
        String no = contact.loggedByNo();
        Entry entry =
                Entry.note(
                        no == null ? new Badge(contact.loggedBy()) : new Badge(no),
                        title,
                        dotted(words.head(contact), words.when(contact)),
                        contact.said());
        List<StatusChip> chips = new ArrayList<>(chips(talked.pledges()));
        if (contact.isDoubtfulRecording()) {
            chips.add(new StatusChip(Tone.WARN, wording.say("contact.recording.doubt.short")));
        }
        return chips.isEmpty() ? entry : entry.under(chips.toArray(StatusChip[]::new));
    }

    private List<StatusChip> chips(List<Happening.Pledge> pledges) {
        return pledges.stream().map(this::chip).toList();
    }

    private Entry filed(Happening.Filed filed) {
        String when =
                dotted(
                        wording.say("ticket.filed"),
                        wording.at(ticket.submittedAt()),
                        wording.option(ticket.channel()));
        return Entry.said(
                customer(), ticket.complainantName(), when, new AsFiled(filed.filing(), wording));
    }

    private Entry said(Happening.Said said) {
        Message message = said.message();
        String name = sender(message);
        Entry entry =
                message.thread() == MessageThread.INTERNAL
                        ? Entry.note(
                                badge(message),
                                wording.say("ticket.note"),
                                dotted(name, wording.at(message.sentAt())),
                                message.body())
                        : Entry.said(
                                badge(message),
                                name,
                                dotted(direction(message), wording.at(message.sentAt())),
                                message.body());
        List<Component> under = new ArrayList<>(parts.under(said));
        under.addAll(replies.of(said));
        under.addAll(offers.of(said));
        under.addAll(chips(said.pledges()));
        parts.mark(entry, said);
        return under.isEmpty() ? entry : entry.under(under.toArray(Component[]::new));
    }

    private Entry done(Happening.Done done) {
        RecordLine first = done.first();
        boolean bySystem = first.entry().actorKind().equals("SYSTEM");
        String text = done.lines().stream().map(this::sentence).collect(Collectors.joining(" · "));
        String written =
                done.lines().stream()
                        .map(journal::written)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(words -> "\n" + wording.say("ticket.quoted", words))
                        .collect(Collectors.joining());
        Badge badge =
                bySystem
                        ? new Badge(Tone.INFO, wording.say("ticket.badge.system"))
                        : badge(first.entry().actorKind(), first.entry().actor());
        return Entry.happened(
                badge,
                journal.who(first.entry(), ticket),
                wording.at(first.entry().happenedAt()),
                text + written);
    }

    private String sentence(RecordLine line) {
        String rule = journal.rule(line);
        String sentence = journal.sentence(line);
        return rule == null ? sentence : wording.say("ticket.because", sentence, rule);
    }

    private StatusChip chip(Happening.Pledge pledge) {
        Tone tone =
                switch (pledge.state()) {
                    case OPEN -> Tone.WARN;
                    case KEPT -> Tone.OK;
                    case MISSED -> Tone.BAD;
                    case WITHDRAWN -> Tone.MUTE;
                };
        String state =
                pledge.state() == Promise.State.OPEN
                        ? wording.spaced(
                                "ticket.pledge", wording.until(Instant.parse(pledge.dueAt())))
                        : wording.state("promise.state", pledge.state());
        return new StatusChip(tone, dotted(wording.say("clock.PROMISE"), pledge.body(), state));
    }

    private String sender(Message message) {
        String name = journal.who(message.senderKind(), message.sender(), ticket);
        String agentNo = message.agentNo();
        return agentNo == null || name.contains(agentNo)
                ? name
                : wording.say("ticket.agent", name, agentNo);
    }

    /** To whom it was said; what came to the desk needs no word for that. */
    private String direction(Message message) {
        boolean byStaff =
                !Stream.of("MERCHANT", "CLIENT", "COMPLAINANT")
                        .toList()
                        .contains(message.senderKind());
        String channel =
                message.channel().equals("TICKET") ? "" : wording.option(message.channel());
        return byStaff || message.thread() == MessageThread.PARTIES
                ? dotted(wording.say("ticket.thread." + message.thread()), channel)
                : channel;
    }

    private Badge badge(Message message) {
        String agentNo = message.agentNo();
        return agentNo == null ? badge(message.senderKind(), sender(message)) : new Badge(agentNo);
    }

    private Badge badge(String kind, String name) {
        return switch (kind) {
            case "COMPLAINANT", "CLIENT" -> customer();
            case "MERCHANT" -> new Badge(Tone.WARN, wording.say("ticket.badge.merchant"));
            case "SYSTEM" -> new Badge(Tone.INFO, wording.say("ticket.badge.system"));
            default -> new Badge(name);
        };
    }

    private Badge customer() {
        return new Badge(wording.say("ticket.badge.customer"));
    }

    private static String dotted(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
