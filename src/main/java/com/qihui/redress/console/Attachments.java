package com.qihui.redress.console;

import com.qihui.redress.console.component.FileDrop;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.evidence.StoredFile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that will go with what is being written: a button to choose them, and which they are.
 */
public class Attachments {

    private final Uploads uploads;
    private final Button button;
    private final Div chosen = new Div();
    private final List<Enclosure> files = new ArrayList<>();

    public Attachments(Uploads uploads) {
        this.uploads = uploads;
        button = new Button(say("attach"), Glyph.UPLOAD.drawn(), click -> choose());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        chosen.addClassName("attached");
        show();
    }

    public Button button() {
        return button;
    }

    /** What was chosen, each to be taken off again. */
    public Div chosen() {
        return chosen;
    }

    public List<Enclosure> files() {
        return List.copyOf(files);
    }

    public void clear() {
        files.clear();
        show();
    }

    private void choose() {
        Dialog dialog = new Dialog();
        Button attach = new Button(say("attach.confirm"));
        List<FileDrop<StoredFile>> drops = new ArrayList<>();
        FileDrop<StoredFile> drop =
                uploads.drop(
                        () ->
                                drops.forEach(
                                        one ->
                                                attach.setEnabled(
                                                        !one.isBusy()
                                                                && !one.received().isEmpty())));
        drops.add(drop);
        attach.setEnabled(false);
        attach.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        attach.addClickListener(
                click -> {
                    drop.received().forEach(one -> add(new Enclosure(one.file(), one.name())));
                    dialog.close();
                });
        dialog.setHeaderTitle(say("attach.title"));
        dialog.setWidth("480px");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(drop);
        dialog.getFooter().add(new Button(say("console.cancel"), click -> dialog.close()), attach);
        dialog.open();
    }

    /** Test and dialog alike. */
    void add(Enclosure file) {
        files.add(file);
        show();
    }

    private void show() {
        chosen.removeAll();
        for (Enclosure file : files) {
            String name = file.name() == null ? "" : file.name();
            Button off = new Button(Glyph.CROSS.drawn(), click -> takeOff(file));
            off.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
            off.setAriaLabel(say("attach.off", name));
            Span words = new Span(name);
            words.addClassName("cut");
            Span chip = new Span(Glyph.FILE.drawn(), words, off);
            chip.addClassName("enclosed");
            chosen.add(chip);
        }
        chosen.setVisible(!files.isEmpty());
    }

    private void takeOff(Enclosure file) {
        files.remove(file);
        show();
    }

    private static String say(String label, Object... places) {
        return I18NProvider.translate(label, places);
    }
}
