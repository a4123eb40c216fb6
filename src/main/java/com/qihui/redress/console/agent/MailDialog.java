package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.mail.ReceivedMail;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.mail.MailSorting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** One mail in plain words, and what may become of it. */
class MailDialog extends Dialog {

    private static final int LONGEST_NUMBER = 24;

    private final MailSorting sorting;
    private final ReceivedMail mail;
    private final Actor by;
    private final Runnable changed;
    private final TextField number = new TextField();

    interface Deed {

        String done() throws IOException;
    }

    MailDialog(MailSorting sorting, MailSorting.Sheet sheet, Actor by, Runnable changed) {
        this.sorting = sorting;
        this.mail = sheet.mail();
        this.by = by;
        this.changed = changed;
        String subject = Objects.requireNonNullElse(mail.subject(), "");
        setHeaderTitle(subject.isBlank() ? getTranslation("mail.subject.none") : subject);
        setWidth("760px");
        Span from =
                new Span(
                        mail.sender() == null ? getTranslation("mail.sender.none") : mail.sender());
        Span files =
                new Span(
                        sheet.files().isEmpty()
                                ? ""
                                : getTranslation("mail.files", String.join(", ", sheet.files())));
        Div head = new Div(from, new Div(files));
        head.addClassName("small");
        add(head, words(sheet.text().isBlank() ? getTranslation("mail.text.none") : sheet.text()));
        add(new RawMailLink(sorting, mail.id(), by));
        add(new Details(getTranslation("mail.raw"), words(sheet.raw())));
        number.setLabel(getTranslation("mail.number"));
        number.setWidth("240px");
        number.setMaxLength(LONGEST_NUMBER);
        number.setValue(Objects.requireNonNullElse(mail.number(), ""));
        add(number);
        act();
    }

    private void act() {
        Button file = new Button(getTranslation("mail.file"), click -> act(this::file));
        file.setEnabled(mail.sender() != null);
        Button attach = new Button(getTranslation("mail.attach"), click -> act(this::attach));
        attach.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button again = new Button(getTranslation("mail.again"), click -> act(this::again));
        Button ignore = new Button(getTranslation("mail.ignore"), click -> act(this::ignore));
        getFooter()
                .add(
                        new Button(getTranslation("console.cancel"), click -> close()),
                        ignore,
                        again,
                        file,
                        attach);
    }

    private static Pre words(String text) {
        Pre words = new Pre(text);
        words.getStyle()
                .set("white-space", "pre-wrap")
                .set("overflow-wrap", "anywhere")
                .set("margin", "8px 0")
                .set("padding", "8px 12px")
                .set("max-height", "36vh")
                .set("overflow", "auto");
        words.getElement().setAttribute("tabindex", "0");
        return words;
    }

    private String file() throws IOException {
        Ticket filed = sorting.file(mail.id(), by);
        return getTranslation("mail.file.done", filed.number());
    }

    private String attach() throws IOException {
        Ticket ticket = sorting.attach(mail.id(), number.getValue(), by);
        return getTranslation("mail.attach.done", ticket.number());
    }

    private String again() {
        sorting.readAgain(mail.id(), by);
        return getTranslation("mail.again.done");
    }

    private String ignore() {
        sorting.putAside(mail.id(), by);
        return getTranslation("mail.ignore.done");
    }

    private void act(Deed deed) {
        try {
            boolean done =
                    Gesture.at(
                            Map.of("number", number),
                            () -> {
                                try {
                                    Toast.done(deed.done());
                                } catch (IOException gone) {
                                    Toast.failed(getTranslation("mail.fault"), "");
                                }
                            });
            if (!done) {
                return;
            }
        } catch (Conflict late) {
            Toast.failed(
                    getTranslation("error." + late.code()),
                    getTranslation("remedies.loaded_again"));
        }
        close();
        changed.run();
    }
}
