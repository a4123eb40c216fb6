package com.qihui.redress.console.merchant;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promise.State;
import com.qihui.redress.ticket.Discretion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What this merchant promised the complainant, and that it was kept, with what shows it (R43). */
class OwnPromisesCard extends Card {

    private final Discretion discretion;
    private final Moments moments;
    private final BiConsumer<Long, KeepPromise> keep;

    OwnPromisesCard(
            List<Promise> promises,
            Discretion discretion,
            Moments moments,
            BiConsumer<Long, KeepPromise> keep) {
        super(I18NProvider.translate("merchant.promises"));
        this.discretion = discretion;
        this.moments = moments;
        this.keep = keep;
        addClassName("promises");
        promises.forEach(promise -> add(line(promise)));
    }

    private Component line(Promise promise) {
        Span body = new Span(discretion.text(promise.body()));
        body.addClassName("words");
        Span until =
                new Span(getTranslation("clock.due", moments.until(promise.dueAt(), getLocale())));
        until.addClassNames("quiet", "small");
        Div words = new Div(body, until);
        words.addClassName("promise-words");
        Div line = new Div(words);
        line.addClassName("promise");
        if (!promise.isOpen()) {
            line.add(chip(promise));
            return line;
        }
        Button kept = new Button(getTranslation("ticket.promise.keep"), click -> ask(promise));
        kept.addThemeVariants(ButtonVariant.LUMO_SMALL);
        words.add(kept);
        if (promise.chases() > 0) {
            words.add(
                    new StatusChip(
                            Tone.BAD, getTranslation("ticket.promise.chased", promise.chases())));
        }
        line.add(new Countdown(promise.dueAt(), Countdown.State.RUNNING));
        return line;
    }

    private StatusChip chip(Promise promise) {
        return new StatusChip(
                promise.state() == State.KEPT ? Tone.OK : Tone.MUTE,
                getTranslation("promise.state." + promise.state()));
    }

    private void ask(Promise promise) {
        TextArea proof = new TextArea(getTranslation("promise.proof"));
        proof.setPlaceholder(getTranslation("promise.proof.hint"));
        proof.setMaxLength(1_000);
        proof.setWidthFull();
        proof.focus();
        Dialog dialog = new Dialog(getTranslation("ticket.promise.keep"), proof);
        dialog.setWidth("440px");
        Button confirm =
                new Button(
                        getTranslation("ticket.promise.keep"),
                        click -> {
                            if (Gesture.at(
                                    Map.of("proof", proof),
                                    () ->
                                            keep.accept(
                                                    promise.id(),
                                                    KeepPromise.shownBy(proof.getValue())))) {
                                dialog.close();
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("console.cancel"), click -> dialog.close()),
                        confirm);
        dialog.open();
    }
}
