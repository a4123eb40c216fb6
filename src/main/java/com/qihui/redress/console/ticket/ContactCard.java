package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.ticket.FileComplaint;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who was spoken to, newest first, those before the complaint last (R42). */
class ContactCard extends Card {

    private final Wording wording;

    ContactCard(TicketFile file, Wording wording, Runnable log, Consumer<Contact> correct) {
        super(wording.say("contact.list"));
        this.wording = wording;
        addClassName("contacts");
        Button add = new Button(wording.say("contact.add"), click -> log.run());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        aside(add);
        List<Contact> logged = file.contacts();
        Set<Long> corrected =
                logged.stream()
                        .map(Contact::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        for (int i = logged.size() - 1; i >= 0; i--) {
            add(line(logged.get(i), corrected.contains(logged.get(i).id()), correct));
        }
        file.filing().contactLog().stream().map(this::before).forEach(this::add);
        if (logged.isEmpty() && file.filing().contactLog().isEmpty()) {
            Span none = new Span(wording.say("contact.none"));
            none.addClassNames("quiet", "small");
            add(none);
        }
    }

    private Component line(Contact contact, boolean corrected, Consumer<Contact> correct) {
        ContactWords words = new ContactWords(wording);
        Span head = new Span(words.head(contact));
        head.addClassName("head");
        Span said = new Span(contact.said());
        said.addClassNames("words", "said");
        Span small = new Span(words.when(contact));
        small.addClassNames("quiet", "small");
        Div line = new Div(head, said, small);
        line.addClassName("contact");
        if (corrected) {
            line.addClassName("corrected");
            line.add(new StatusChip(Tone.MUTE, wording.say("contact.corrected")));
        } else {
            Button again = new Button(wording.say("contact.correct"), c -> correct.accept(contact));
            again.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            line.add(again);
        }
        if (contact.isDoubtfulRecording()) {
            line.add(new StatusChip(Tone.WARN, wording.say("contact.recording.doubt.short")));
        }
        return line;
    }

    private Component before(FileComplaint.Contact told) {
        String channel = told.channel() == null ? "" : told.channel();
        String agentNo = told.agentNo() == null ? "" : wording.say("contact.no", told.agentNo());
        Span head = new Span(ContactWords.dotted(channel, agentNo));
        head.addClassName("head");
        Span small =
                new Span(
                        ContactWords.dotted(
                                wording.say("contact.before"),
                                told.at() == null ? "" : wording.at(told.at())));
        small.addClassNames("quiet", "small");
        Div line = new Div(head);
        if (told.promise() != null) {
            Span promise = new Span(wording.say("ticket.promised", told.promise()));
            promise.addClassName("words");
            line.add(promise);
        }
        line.add(small);
        line.addClassName("contact");
        return line;
    }
}
