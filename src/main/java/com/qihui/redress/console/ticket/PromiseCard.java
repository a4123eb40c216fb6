package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.conversation.Promise;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongConsumer;

/** What was promised and is not yet kept (R43). */
class PromiseCard extends Card {

    PromiseCard(List<Promise> open, Wording wording, LongConsumer keep) {
        super(wording.say("ticket.promises"));
        for (Promise promise : open) {
            Span body = new Span(promise.body());
            body.addClassName("words");
            Span until =
                    new Span(
                            wording.spaced(
                                    "ticket.promise.by",
                                    promise.madeBy(),
                                    wording.until(promise.dueAt())));
            until.addClassNames("quiet", "small");
            Button kept =
                    new Button(
                            wording.say("ticket.promise.keep"), click -> keep.accept(promise.id()));
            kept.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div words = new Div(body, until);
            words.addClassName("promise-words");
            Div line =
                    new Div(words, new Countdown(promise.dueAt(), Countdown.State.RUNNING), kept);
            line.addClassName("promise");
            add(line);
        }
    }
}
