package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promise.State;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What was promised: what is still owed first, then how the rest ended (R43). */
class PromiseCard extends Card {

    private final Wording wording;

    PromiseCard(
            List<Promise> promises,
            Wording wording,
            Consumer<Promise> keep,
            Consumer<Promise> withdraw) {
        super(wording.say("ticket.promises"));
        this.wording = wording;
        addClassName("promises");
        promises.stream()
                .filter(Promise::isOpen)
                .forEach(promise -> add(open(promise, keep, withdraw)));
        List<Promise> ended = promises.stream().filter(one -> !one.isOpen()).toList();
        if (!ended.isEmpty()) {
            Div all = new Div();
            ended.forEach(promise -> all.add(ended(promise)));
            NativeDetails past =
                    new NativeDetails(wording.say("ticket.promises.ended", ended.size()), all);
            past.setOpen(ended.size() == promises.size());
            add(past);
        }
    }

    private Component open(Promise promise, Consumer<Promise> keep, Consumer<Promise> withdraw) {
        Button kept = new Button(wording.say("ticket.promise.keep"), click -> keep.accept(promise));
        kept.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button withdrawn =
                new Button(
                        wording.say("ticket.promise.withdraw"), click -> withdraw.accept(promise));
        withdrawn.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div gestures = new Div(kept, withdrawn);
        gestures.addClassName("line");
        Div words = words(promise, until(promise));
        words.add(gestures);
        Div line = new Div(words, new Countdown(promise.dueAt(), Countdown.State.RUNNING));
        line.addClassName("promise");
        if (promise.state() == State.MISSED) {
            line.addClassName("missed");
            words.add(
                    new StatusChip(
                            Tone.BAD,
                            promise.chases() == 0
                                    ? wording.state("promise.state", State.MISSED)
                                    : wording.say("ticket.promise.chased", promise.chases())));
        }
        return line;
    }

    private Component ended(Promise promise) {
        boolean kept = promise.state() == State.KEPT;
        boolean late = kept && !Objects.requireNonNull(promise.keptAt()).isBefore(promise.dueAt());
        StatusChip chip =
                new StatusChip(
                        kept ? late ? Tone.WARN : Tone.OK : Tone.MUTE,
                        late
                                ? wording.say("ticket.promise.late")
                                : wording.state("promise.state", promise.state()));
        Div line = new Div(words(promise, how(promise)), chip);
        line.addClassNames("promise", "ended");
        return line;
    }

    private static Div words(Promise promise, String small) {
        Span body = new Span(promise.body());
        body.addClassName("words");
        Span quiet = new Span(small);
        quiet.addClassNames("quiet", "small", "words");
        Div words = new Div(body, quiet);
        words.addClassName("promise-words");
        return words;
    }

    private String until(Promise promise) {
        String told =
                wording.spaced(
                        "ticket.promise.by",
                        wording.say("promiser." + promise.promiser(), promise.madeBy()),
                        wording.until(promise.dueAt()));
        return promise.provisional() ? told + wording.say("ticket.promise.provisional") : told;
    }

    private String how(Promise promise) {
        String when = wording.at(Objects.requireNonNull(promise.endedAt()));
        String by = Objects.requireNonNullElse(promise.endedBy(), "");
        if (promise.state() == State.WITHDRAWN) {
            return wording.say(
                    "ticket.promise.withdrawn",
                    when,
                    by,
                    Objects.requireNonNullElse(promise.consentBy(), ""),
                    promise.consentHow() == null
                            ? ""
                            : wording.say("contact.means." + promise.consentHow()),
                    Objects.requireNonNullElse(promise.withdrawalReason(), ""));
        }
        String told = wording.say("ticket.promise.kept", when, by);
        Integer piece = promise.proofPiece();
        String shown =
                promise.proof() != null
                        ? promise.proof()
                        : piece == null ? null : wording.say("ticket.promise.piece", piece);
        return shown == null ? told : told + wording.say("ticket.promise.shown", shown);
    }
}
