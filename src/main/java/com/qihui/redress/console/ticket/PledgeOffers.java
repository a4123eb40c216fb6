package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.pledge.Pledge;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Under a line of a chat: what it seems to promise, and in one click that it does or not (R42). */
class PledgeOffers {

    private final String number;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;

    PledgeOffers(Ticket ticket, Wording wording, TicketGestures gestures, Attempt attempt) {
        this.number = ticket.number();
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
    }

    List<Component> of(Happening.Said said) {
        long line = said.message().id();
        return said.offers().stream()
                .map(
                        one ->
                                one.dismissed()
                                        ? dismissed(line, one.pledge())
                                        : offer(line, one.pledge()))
                .toList();
    }

    private Component offer(long line, Pledge pledge) {
        Span what = new Span(wording.say("pledge.sounds", pledge.words()));
        what.addClassName("what");
        Span when = new Span(when(pledge));
        when.addClassNames("small", "quiet");
        Button dismiss =
                button(
                        "pledge.dismiss",
                        () -> gestures.dismissPledge(number, line, pledge.words()));
        dismiss.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div offer =
                new Div(
                        new Div(what, when),
                        button(
                                "pledge.confirm",
                                () -> gestures.confirmPromise(number, line, pledge.words())),
                        dismiss);
        offer.addClassName("pledge-offer");
        return offer;
    }

    private Component dismissed(long line, Pledge pledge) {
        Span what = new Span(wording.say("pledge.dismissed", pledge.words()));
        Button undo =
                button(
                        "ticket.reply.undo",
                        () -> gestures.offerPledgeAgain(number, line, pledge.words()));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div dismissed = new Div(what, undo);
        dismissed.addClassNames("pledge-dismissed", "small", "quiet");
        return dismissed;
    }

    private Button button(String label, Runnable gesture) {
        Button button = new Button(wording.say(label), click -> attempt.at(gesture));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String when(Pledge pledge) {
        Instant due = Objects.requireNonNull(pledge.dueAt());
        return wording.say(
                pledge.provisional() ? "pledge.until.provisional" : "pledge.until",
                wording.until(due),
                wording.say("pledge.way." + pledge.way()));
    }
}
