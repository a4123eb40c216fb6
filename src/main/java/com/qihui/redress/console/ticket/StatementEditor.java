package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.statement.StatementDesk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** Corrects the statement as a new version; stays open until it was kept. */
class StatementEditor extends Dialog {

    private final TicketFile file;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final TextArea text = new TextArea();
    private final TextField reason = new TextField();

    StatementEditor(TicketFile file, Wording wording, TicketGestures gestures, Attempt attempt) {
        this.file = file;
        this.gestures = gestures;
        this.attempt = attempt;
        setHeaderTitle(wording.say("ticket.statement.correct"));
        setWidth("640px");
        text.setLabel(wording.say("ticket.statement"));
        text.setMaxLength(StatementDesk.TEXT);
        text.setMinRows(8);
        text.setManualValidation(true);
        text.setValue(file.statement().text());
        reason.setLabel(wording.say("ticket.statement.why"));
        reason.setHelperText(wording.say("ticket.statement.why.help"));
        reason.setMaxLength(StatementDesk.REASON);
        reason.setManualValidation(true);
        Div form = new Div(text, reason);
        form.addClassName("stack");
        form.getChildren().forEach(part -> part.getStyle().setWidth("100%"));
        add(form);
        Button save = new Button(wording.say("ticket.statement.keep"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()), save);
    }

    private void save() {
        boolean right =
                Gesture.at(
                        Map.of("text", text, "reason", reason),
                        () -> {
                            if (attempt.at(
                                    () ->
                                            gestures.correctStatement(
                                                    file, text.getValue(), reason.getValue()))) {
                                close();
                            }
                        });
        if (!right) {
            reason.focus();
        }
    }
}
