package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.pledge.Pledge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Under a line of a chat: what it seems to promise, and that it does, in one click (R42). */
class PledgeOffers {

    private final TicketFile file;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;

    PledgeOffers(TicketFile file, Wording wording, TicketGestures gestures, Attempt attempt) {
        this.file = file;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
    }

    List<Component> of(Happening.Said said) {
        long line = said.message().id();
        return file.offers().getOrDefault(line, List.of()).stream()
                .map(pledge -> (Component) offer(line, pledge))
                .toList();
    }

    private Div offer(long line, Pledge pledge) {
        Span what = new Span(wording.say("pledge.sounds", pledge.words()));
        what.addClassName("what");
        Span when = new Span(when(pledge));
        when.addClassNames("small", "quiet");
        Button confirm =
                new Button(
                        wording.say("pledge.confirm"),
                        click ->
                                attempt.at(
                                        () ->
                                                gestures.confirmPromise(
                                                        file.ticket().number(),
                                                        line,
                                                        pledge.words())));
        confirm.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div offer = new Div(new Div(what, when), confirm);
        offer.addClassName("pledge-offer");
        return offer;
    }

    private String when(Pledge pledge) {
        Instant due = Objects.requireNonNull(pledge.dueAt());
        return wording.say(
                pledge.provisional() ? "pledge.until.provisional" : "pledge.until",
                wording.until(due),
                wording.say("pledge.way." + pledge.way()));
    }
}
