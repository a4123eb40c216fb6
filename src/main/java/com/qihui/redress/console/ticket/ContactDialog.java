package com.qihui.redress.console.ticket;

import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.DateWords;
import com.qihui.redress.console.component.FileDrop;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Key;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.RecordingNotice;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.StoredFile;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a call, chat or visit down in a few seconds without a mouse: the cursor stands in what was
 * said, all else is as it mostly is, and Ctrl+Enter keeps it (R42).
 */
class ContactDialog extends Dialog {

    /** Does it, and says whether it was done. */
    interface Logging {
        boolean log(LogContact told, @Nullable NewPiece recording);
    }

    private final Wording wording;
    private final Logging logging;
    private final @Nullable Contact corrected;
    private final TextArea said = new TextArea();
    private final PledgeBox pledges;
    private final RadioButtonGroup<ContactMeans> means = new RadioButtonGroup<>();
    private final RadioButtonGroup<ContactParty> party = new RadioButtonGroup<>();
    private final TextField counterpart = new TextField();
    private final TextField theirNo = new TextField();
    private final TextField phone = new TextField();
    private final DateTimePicker at = new DateTimePicker();
    private final RadioButtonGroup<RecordingNotice> notice = new RadioButtonGroup<>();
    private final Span warning = new Span();
    private final FileDrop<StoredFile> recording;
    private final NativeDetails folded;
    private final Button save;
    private final LocalDateTime opened;

    /**
     * @param corrected an earlier entry that this one corrects, or null
     */
    ContactDialog(
            @Nullable Contact corrected,
            Wording wording,
            PledgeReader reader,
            Uploads uploads,
            Logging logging) {
        this.corrected = corrected;
        this.wording = wording;
        this.logging = logging;
        opened = wording.moments().now().truncatedTo(ChronoUnit.MINUTES);
        setHeaderTitle(
                wording.say(corrected == null ? "contact.title" : "contact.title.correction"));
        setWidth("620px");
        setCloseOnOutsideClick(false);
        addClassName("contact-dialog");
        layOutWords();
        pledges = new PledgeBox(reader, wording.moments()).watch(said);
        choice(means, "contact.means", ContactMeans.values(), ContactMeans.CALL);
        choice(party, "contact.party", ContactParty.values(), ContactParty.COMPLAINANT);
        choice(notice, "recording.notice", RecordingNotice.values(), null);
        field(counterpart, "contact.counterpart", 60);
        field(theirNo, "contact.their_no", 60);
        field(phone, "contact.phone", 20);
        layOutTime();
        warning.addClassNames("toned", "tone-warn", "small");
        notice.addValueChangeListener(change -> warn());
        recording = uploads.drop(this::warn);
        save = new Button(wording.say("contact.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setSuffixComponent(new Key(wording.say("console.send.key")));
        // What is still being typed is told to the server first.
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        Div who = new Div(counterpart, theirNo, phone, at);
        who.addClassName("fields");
        Div choices = new Div(means, party);
        choices.addClassName("line");
        Div recorded = new Div(recording, notice, warning);
        recorded.addClassName("stack");
        folded = new NativeDetails(wording.say("contact.recording"), recorded);
        Div body = new Div(said, pledges, choices, who, folded);
        body.addClassName("stack");
        add(body);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()), save);
        prefill();
        warn();
    }

    private void layOutWords() {
        said.setLabel(wording.say("contact.said"));
        said.setPlaceholder(wording.say("contact.said.hint"));
        said.setMaxLength(Messages.LIMIT);
        said.setMinRows(3);
        said.setWidthFull();
        said.setValueChangeMode(ValueChangeMode.LAZY);
        said.setManualValidation(true);
        said.focus();
    }

    private void layOutTime() {
        at.setLabel(wording.say("contact.at"));
        at.setStep(Duration.ofMinutes(15));
        at.setLocale(wording.locale());
        at.setDatePickerI18n(new DateWords(wording.locale()));
        at.setValue(opened);
        at.setManualValidation(true);
    }

    private void field(TextField field, String label, int limit) {
        field.setLabel(wording.say("field.optional", wording.say(label)));
        field.setMaxLength(limit);
        field.setManualValidation(true);
    }

    private <E extends Enum<E>> void choice(
            RadioButtonGroup<E> group, String label, E[] values, @Nullable E usual) {
        group.setLabel(wording.say(label));
        group.setItems(values);
        group.setItemLabelGenerator(one -> wording.say(label + "." + one));
        group.addClassNames("segments", "boxed");
        group.setValue(usual);
        group.setManualValidation(true);
    }

    private void prefill() {
        if (corrected == null) {
            return;
        }
        said.setValue(corrected.said());
        pledges.clear();
        means.setValue(corrected.means());
        party.setValue(corrected.party());
        counterpart.setValue(corrected.counterpart() == null ? "" : corrected.counterpart());
        theirNo.setValue(corrected.theirNo() == null ? "" : corrected.theirNo());
        phone.setValue(corrected.phone() == null ? "" : corrected.phone());
        at.setValue(
                LocalDateTime.ofInstant(corrected.at(), wording.moments().zone())
                        .truncatedTo(ChronoUnit.MINUTES));
    }

    /** R14: it is asked, and doubted, and never refused. */
    private void warn() {
        boolean recorded = !recording.received().isEmpty();
        notice.setVisible(recorded);
        boolean doubtful =
                recorded && notice.getValue() != null && notice.getValue() != RecordingNotice.GIVEN;
        warning.setText(doubtful ? wording.say("contact.recording.doubt") : "");
        warning.setVisible(doubtful);
        if (save != null) {
            save.setEnabled(!recording.isBusy());
        }
    }

    private void save() {
        Optional<List<MakePromise>> promised = pledges.read();
        if (promised.isEmpty()) {
            return;
        }
        boolean[] done = {false};
        Gesture.at(
                Map.of(
                        "said", said,
                        "at", at,
                        "means", means,
                        "party", party,
                        "counterpart", counterpart,
                        "theirNo", theirNo,
                        "phone", phone,
                        "notice", notice),
                () -> done[0] = log(promised.get()));
        if (done[0]) {
            close();
        } else if (said.isInvalid()) {
            said.focus();
        } else if (notice.isInvalid()) {
            folded.setOpen(true);
        }
    }

    private boolean log(List<MakePromise> promised) {
        List<FileDrop.Received<StoredFile>> files = recording.received();
        RecordingNotice told = files.isEmpty() ? null : notice.getValue();
        LogContact contact =
                new LogContact(
                        means.getValue(),
                        party.getValue(),
                        when(),
                        blankAsNull(counterpart),
                        blankAsNull(theirNo),
                        blankAsNull(phone),
                        said.getValue(),
                        null,
                        told,
                        corrected == null ? null : corrected.id(),
                        promised);
        NewPiece piece =
                files.isEmpty()
                        ? null
                        : Recording.of(files.get(0).file(), files.get(0).name(), told);
        return logging.log(contact, piece);
    }

    /** Now is when it is kept, not when the dialog was opened. */
    private @Nullable Instant when() {
        LocalDateTime chosen = at.getValue();
        return chosen == null || (chosen.equals(opened) && corrected == null)
                ? null
                : wording.moments().instant(chosen);
    }

    private static @Nullable String blankAsNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
