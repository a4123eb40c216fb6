package com.qihui.redress.console.pledge;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.DateWords;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.pledge.Pledge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is promised, and until when (R42). */
class PledgeFields extends Div {

    private static final String REQUIRED = "error.required";

    /** What lies further from now, either way, is a slip in the year. */
    private static final int YEARS = 10;

    private final Moments moments;
    private final TextField text = new TextField();
    private final DateTimePicker due = new DateTimePicker();
    private @Nullable Instant reckoned;
    private @Nullable LocalDateTime shown;
    private boolean provisional;

    PledgeFields(Moments moments, Consumer<PledgeFields> dropped) {
        this.moments = moments;
        addClassName("pledge");
        text.setLabel(getTranslation("ticket.promise.text"));
        text.setMaxLength(Pledge.LIMIT);
        due.setLabel(getTranslation("ticket.promise.due"));
        due.setStep(Duration.ofMinutes(15));
        due.setLocale(getLocale());
        due.setDatePickerI18n(new DateWords(getLocale()));
        Button drop =
                new Button(getTranslation("ticket.promise.drop"), click -> dropped.accept(this));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(text, due, drop);
        text.addValueChangeListener(change -> text.setInvalid(false));
        due.addValueChangeListener(change -> due.setInvalid(false));
        text.setManualValidation(true);
        due.setManualValidation(true);
    }

    /** Empty, an hour from now, with the cursor in it. */
    PledgeFields begin() {
        due.setValue(inAnHour());
        text.focus();
        return this;
    }

    /** What was recognised; what names no moment waits for one. */
    PledgeFields take(Pledge pledge, ZoneId zone) {
        text.setValue(pledge.words());
        reckoned = pledge.dueAt();
        provisional = pledge.provisional();
        if (reckoned == null) {
            due.focus();
        } else {
            shown = LocalDateTime.ofInstant(reckoned, zone).truncatedTo(ChronoUnit.MINUTES);
            due.setValue(shown);
        }
        return this;
    }

    Optional<MakePromise> read() {
        boolean told = !text.getValue().isBlank();
        LocalDateTime until = due.getValue();
        String wrong = wrong(until);
        text.setErrorMessage(getTranslation(REQUIRED));
        text.setInvalid(!told);
        due.setErrorMessage(wrong == null ? "" : getTranslation(wrong));
        due.setInvalid(wrong != null);
        if (!told || until == null || wrong != null) {
            return Optional.empty();
        }
        boolean untouched = reckoned != null && until.equals(shown);
        return Optional.of(
                new MakePromise(
                        text.getValue().strip(),
                        untouched && reckoned != null ? reckoned : moments.instant(until),
                        null,
                        untouched && provisional));
    }

    /** The desk does not take the time. */
    void failDue(String why) {
        due.setErrorMessage(why);
        due.setInvalid(true);
    }

    private @Nullable String wrong(@Nullable LocalDateTime until) {
        if (until == null) {
            return REQUIRED;
        }
        LocalDateTime now = moments.now();
        if (until.isAfter(now.plusYears(YEARS))) {
            return "error.too_far";
        }
        return until.isBefore(now.minusYears(YEARS)) ? "error.in_the_past" : null;
    }

    private LocalDateTime inAnHour() {
        LocalDateTime later = moments.now().plusMinutes(75);
        return later.truncatedTo(ChronoUnit.HOURS).plusMinutes(later.getMinute() / 15 * 15L);
    }
}
