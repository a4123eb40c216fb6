package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.mail.out.OutgoingMail;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Mails that nobody received, with what their servers said. */
class MailCard extends Card {

    private final Wording wording;

    MailCard(List<OutgoingMail> undelivered, Wording wording, Consumer<OutgoingMail> again) {
        super(wording.say("mail.undelivered"));
        this.wording = wording;
        undelivered.forEach(mail -> add(line(mail, again)));
    }

    private Component line(OutgoingMail mail, Consumer<OutgoingMail> again) {
        Span head = new Span(wording.state("mail.occasion", mail.occasion()));
        head.addClassName("head");
        Span made = new Span(wording.at(mail.madeAt()));
        made.addClassNames("quiet", "small");
        Div line =
                new Div(
                        new StatusChip(Tone.BAD, wording.state("mail.out", mail.state())),
                        head,
                        new Masked(mail.recipient(), wording),
                        made);
        String fault = mail.fault();
        if (fault != null && !fault.isBlank()) {
            String hidden = Masked.hidden(mail.recipient());
            Span words = new Span(fault.replace(mail.recipient(), hidden));
            words.addClassNames("words", "small");
            line.add(words);
        }
        Button send = new Button(wording.say("mail.sent.retry"), click -> again.accept(mail));
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        line.add(send);
        line.addClassName("contact");
        return line;
    }
}
