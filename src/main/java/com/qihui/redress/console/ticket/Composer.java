package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.Draft;
import com.qihui.redress.console.component.Key;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Where an answer is written: to the complainant, to the merchant, or a note for colleagues. */
class Composer extends Div {

    private final String number;
    private final List<MessageThread> parties;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final RadioButtonGroup<MessageThread> thread = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Draft draft;
    private final PledgeBox pledges;
    private final Button promise;
    private final ComposerExtras extras;

    Composer(
            TicketFile file,
            Actor writer,
            Wording wording,
            PledgeReader reader,
            TicketGestures gestures,
            Uploads uploads,
            Attempt attempt) {
        this.number = file.ticket().number();
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        parties =
                file.ticket().merchantId() == null
                        ? List.of(MessageThread.COMPLAINANT, MessageThread.INTERNAL)
                        : List.of(
                                MessageThread.COMPLAINANT,
                                MessageThread.MERCHANT,
                                MessageThread.INTERNAL);
        draft =
                new Draft(
                        text,
                        writer.accountId() + ":" + number,
                        thread,
                        wording.say("ticket.draft.saved"));
        draft.onFound(this::resume);
        pledges = new PledgeBox(reader, wording.moments()).watch(text);
        promise = new Button(wording.say("ticket.promise.add"), click -> pledges.begin());
        promise.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        extras = new ComposerExtras(text, uploads, gestures, wording);
        addClassNames("card", "composer");
        add(
                line(choice(), draft),
                writing(),
                pledges,
                line(new Span(promise, extras), button()),
                extras.chosen());
        Shortcuts.addShortcutListener(
                        this,
                        () -> send(),
                        com.vaadin.flow.component.Key.ENTER,
                        KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        address(MessageThread.COMPLAINANT);
    }

    /** Begun before, perhaps days ago. Whom it was for must be sure, or it is a note. */
    private void resume(String to, String words) {
        address(
                parties.stream()
                        .filter(party -> party.name().equals(to))
                        .findFirst()
                        .orElse(MessageThread.INTERNAL));
        text.setValue(words);
    }

    private Component choice() {
        thread.setItems(parties);
        thread.setItemLabelGenerator(to -> wording.say("ticket.write." + to));
        thread.setAriaLabel(wording.say("ticket.write"));
        thread.addClassName("segments");
        thread.addValueChangeListener(change -> address(change.getValue()));
        return thread;
    }

    private Component writing() {
        text.setMaxLength(Messages.LIMIT);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setManualValidation(true);
        text.addValueChangeListener(change -> text.setInvalid(false));
        return text;
    }

    private Component button() {
        Button send = new Button(wording.say("ticket.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setSuffixComponent(new Key(wording.say("console.send.key")));
        return send;
    }

    private void address(MessageThread to) {
        thread.setValue(to);
        thread.getElement().setAttribute("data-to", to.name());
        getClassNames().set("note", to == MessageThread.INTERNAL);
        text.setPlaceholder(wording.say("ticket.write.hint." + to));
        text.setAriaLabel(wording.say("ticket.write." + to));
        promising(to == MessageThread.COMPLAINANT);
        extras.address(to);
        draft.addressChanged();
    }

    /** Only to a complainant anything is promised. */
    private void promising(boolean on) {
        pledges.offering(on);
        promise.setVisible(on);
    }

    private void send() {
        if (text.getValue().isBlank() && extras.files().isEmpty()) {
            text.focus();
        } else {
            pledges.read().ifPresent(this::say);
        }
    }

    private void say(List<MakePromise> promised) {
        String words = text.getValue().strip();
        try {
            if (attempt.at(
                    () ->
                            gestures.send(
                                    number, thread.getValue(), words, extras.files(), promised))) {
                text.clear();
                extras.clear();
                pledges.clear();
            }
        } catch (RuleViolation wrong) {
            show(wrong.errors().get(0));
        }
    }

    private void show(FieldError error) {
        String why = wording.say("error." + error.code(), error.args().toArray());
        if (error.field().equals("dueAt")) {
            pledges.failDue(why);
        } else {
            text.setErrorMessage(why);
            text.setInvalid(true);
        }
    }

    private static Div line(Component left, Component right) {
        Div gap = new Div();
        gap.addClassName("spring");
        Div line = new Div(left, gap, right);
        line.addClassName("line");
        return line;
    }
}
