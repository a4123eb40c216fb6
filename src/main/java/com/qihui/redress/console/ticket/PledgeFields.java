package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.DateWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is promised, and until when (R42). */
class PledgeFields extends Div {

    private final Wording wording;
    private final TextField text = new TextField();
    private final DateTimePicker due = new DateTimePicker();

    PledgeFields(Wording wording, Runnable dropped) {
        this.wording = wording;
        addClassName("pledge");
        setVisible(false);
        text.setLabel(wording.say("ticket.promise.text"));
        text.setMaxLength(500);
        due.setLabel(wording.say("ticket.promise.due"));
        due.setStep(Duration.ofMinutes(15));
        due.setLocale(wording.locale());
        due.setDatePickerI18n(new DateWords(wording.locale()));
        Button drop = new Button(wording.say("ticket.promise.drop"), click -> dropped.run());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(text, due, drop);
        text.addValueChangeListener(change -> text.setInvalid(false));
        due.addValueChangeListener(change -> due.setInvalid(false));
        text.setManualValidation(true);
        due.setManualValidation(true);
    }

    /** Empty, an hour from now, with the cursor in it. */
    void begin() {
        text.clear();
        text.setInvalid(false);
        due.setInvalid(false);
        due.setValue(inAnHour());
        text.focus();
    }

    Optional<TicketGestures.Pledge> read() {
        boolean told = !text.getValue().isBlank();
        LocalDateTime until = due.getValue();
        fail(!told, until == null);
        return told && until != null
                ? Optional.of(
                        new TicketGestures.Pledge(
                                text.getValue().strip(), wording.moments().instant(until)))
                : Optional.empty();
    }

    /** The desk does not take the time. */
    void failDue(String why) {
        due.setErrorMessage(why);
        due.setInvalid(true);
    }

    private void fail(boolean textMissing, boolean dueMissing) {
        String required = wording.say("error.required");
        text.setErrorMessage(required);
        text.setInvalid(textMissing);
        due.setErrorMessage(required);
        due.setInvalid(dueMissing);
    }

    private LocalDateTime inAnHour() {
        LocalDateTime later = wording.moments().now().plusMinutes(75);
        return later.truncatedTo(ChronoUnit.HOURS).plusMinutes(later.getMinute() / 15 * 15L);
    }
}
