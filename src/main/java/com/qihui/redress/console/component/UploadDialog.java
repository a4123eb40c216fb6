package com.qihui.redress.console.component;

import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds files to a complaint's evidence: what they are is said once for all of them, and nothing is
 * added before that is confirmed.
 *
 * @param <T> what a file becomes once it is here
 */
public class UploadDialog<T> extends Dialog {

    private static final int DESCRIPTION = 1_000;

    /**
     * What is added.
     *
     * @param shows what can be seen on them, as whoever adds them says
     */
    public record Handed<T>(
            EvidenceKind kind,
            Set<String> shows,
            @Nullable String description,
            List<FileDrop.Received<T>> files) {}

    private final Select<EvidenceKind> kind = new Select<>();
    private final CheckboxGroup<String> shows = new CheckboxGroup<>();
    private final TextField description = new TextField();
    private final FileDrop<T> files;
    private final Button add;
    private final Predicate<Handed<T>> adding;

    /**
     * @param expected what the files probably are
     * @param details which details of that kind are still looked for
     * @param limits said before anything is sent
     * @param adding adds them, and says whether that was done
     */
    public UploadDialog(
            EvidenceKind expected,
            Set<String> details,
            FileDrop.Taker<T> taker,
            long maxFile,
            String limits,
            Predicate<Handed<T>> adding) {
        this.adding = adding;
        kind.setLabel(say("upload.kind"));
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(one -> say("option." + one));
        kind.addValueChangeListener(change -> offer(change.getValue()));
        shows.setLabel(say("upload.shows"));
        shows.setItemLabelGenerator(detail -> say("shows." + detail));
        description.setLabel(say("field.optional", say("upload.description")));
        description.setMaxLength(DESCRIPTION);
        description.setWidthFull();
        files = new FileDrop<>(taker, maxFile, limits, this::count);
        add = new Button("", click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        files.leaveWith(add);
        kind.setValue(expected);
        shows.setValue(details);
        Div fields = new Div(kind, description);
        fields.addClassName("fields");
        Div body = new Div(files, fields, shows);
        body.addClassName("stack");
        setHeaderTitle(say("upload.title"));
        setWidth("560px");
        setCloseOnOutsideClick(false);
        add(body);
        Button cancel = new Button(say("console.cancel"), click -> close());
        files.leaveWith(cancel);
        getFooter().add(cancel, add);
        count();
    }

    private void offer(EvidenceKind chosen) {
        List<String> details = CheckedPiece.detailsOf(chosen);
        shows.setItems(details);
        shows.setVisible(!details.isEmpty());
    }

    private void count() {
        int ready = files.received().size();
        String action = ready == 0 ? say("upload.add.none") : say("upload.add", ready);
        add.setText(files.isBusy() ? say("upload.underway") : action);
        add.setEnabled(ready > 0 && !files.isBusy());
    }

    private void add() {
        String words = description.getValue().strip();
        Handed<T> handed =
                new Handed<>(
                        kind.getValue(),
                        shows.getValue(),
                        words.isEmpty() ? null : words,
                        files.received());
        boolean added = false;
        try {
            added = adding.test(handed);
        } finally {
            if (added && !files.handOver(handed.files())) {
                close();
            } else {
                files.stay(added);
            }
        }
    }

    private static String say(String label, Object... places) {
        return I18NProvider.translate(label, places);
    }
}
