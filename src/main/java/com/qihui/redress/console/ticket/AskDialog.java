package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.workflow.Withheld;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the complainant for what is missing: what is asked for is chosen already, so that a second
 * click sends it.
 */
class AskDialog extends Dialog {

    private static final int QUESTION = 1_000;

    private final CheckboxGroup<String> missing = new CheckboxGroup<>();
    private final TextArea question = new TextArea();
    private final Gaps gaps;
    private final Asking ask;
    private final HeldBack held;
    private final Set<Warning> heeded = new HashSet<>();

    /** Does it, and says whether it was done. */
    interface Asking {

        /**
         * @throws Withheld when there is something about the question to look at first
         */
        boolean ask(List<String> missing, String question, Set<Warning> heeded);
    }

    /**
     * @param gaps all that is missing
     * @param chosen what of it is asked for now
     */
    AskDialog(Gaps gaps, List<String> chosen, Wording wording, Asking ask) {
        this.gaps = gaps;
        this.ask = ask;
        missing.setLabel(wording.say("ticket.ask.what"));
        missing.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        missing.setItems(gaps.codes());
        missing.setItemLabelGenerator(code -> new Gaps(List.of(code), wording).words());
        missing.setValue(new LinkedHashSet<>(chosen));
        missing.setManualValidation(true);
        missing.addValueChangeListener(change -> missing.setInvalid(false));
        question.setLabel(wording.say("ticket.ask.words"));
        question.setPlaceholder(wording.say("ticket.ask.words.hint"));
        question.setMaxLength(QUESTION);
        question.setMinRows(2);
        question.setWidthFull();
        question.setManualValidation(true);
        question.addValueChangeListener(change -> question.setInvalid(false));
        Div consequence = new Div(wording.say("ticket.ask.consequence"));
        consequence.addClassNames("quiet", "small");
        Button send = new Button(wording.say("ticket.ask.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setAutofocus(true);
        setHeaderTitle(wording.say("ticket.evidence.ask"));
        setWidth("480px");
        setCloseOnOutsideClick(false);
        held = new HeldBack(wording, this::sendAnyway, this::back);
        Div body = new Div(missing, question, consequence, held);
        body.addClassName("stack");
        add(body);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()), send);
    }

    /** In the order in which the checklist names them. */
    private void send() {
        List<String> chosen =
                gaps.codes().stream().filter(code -> missing.getValue().contains(code)).toList();
        boolean[] done = {false};
        Gesture.at(
                Map.of("missing", missing, "question", question),
                () -> done[0] = asked(chosen, question.getValue().strip()));
        if (done[0]) {
            close();
        }
    }

    private boolean asked(List<String> chosen, String words) {
        try {
            return ask.ask(chosen, words, Set.copyOf(heeded));
        } catch (Withheld withheld) {
            held.ask(withheld.later(), withheld.warnings());
            return false;
        }
    }

    private void sendAnyway() {
        heeded.addAll(held.warnings());
        held.clear();
        send();
    }

    private void back() {
        held.clear();
        question.focus();
    }
}
