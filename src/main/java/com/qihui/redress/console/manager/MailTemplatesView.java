package com.qihui.redress.console.manager;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Ask;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.mail.out.MailTemplate;
import com.qihui.redress.mail.out.MailTemplates;
import com.qihui.redress.mail.out.Occasion;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.TemplateText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;

/**
 * How the desk words its mails, with a preview as one types; every version stays. What is written
 * and not saved is nowhere but on this page, and not given up unasked.
 */
@Route(value = "mail-templates", layout = ConsoleLayout.class)
@Menu(title = "templates.title", order = 117)
@RolesAllowed("MANAGER")
public class MailTemplatesView extends Screen implements BeforeLeaveObserver {

    private final MailTemplates templates;
    private final CurrentActor actor;
    private final Moments moments;
    private final Select<Occasion> occasion = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final Span previewSubject = new Span();
    private final Pre preview = new Pre();
    private final Div versions = new Div();
    private MailTemplate shown;
    private MailTemplate filled;

    public MailTemplatesView(MailTemplates templates, CurrentActor actor, Moments moments) {
        super("");
        this.templates = templates;
        this.actor = actor;
        this.moments = moments;
        rename(getTranslation("templates.title"));
        occasion.setLabel(getTranslation("templates.occasion"));
        occasion.setItems(Occasion.values());
        occasion.setItemLabelGenerator(one -> getTranslation("mail.occasion." + one));
        occasion.setValue(Occasion.RECEIVED);
        language.setLabel(getTranslation("templates.language"));
        language.setItems(MailTemplates.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("templates." + one.toLanguageTag()));
        language.setValue(Locale.SIMPLIFIED_CHINESE);
        shown = current();
        filled = shown;
        Button save = new Button(getTranslation("templates.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(save);
        Div stack =
                padded(
                        sideBySide(
                                new Card(
                                        getTranslation("templates.title"),
                                        choice(),
                                        subject,
                                        body,
                                        help()),
                                new Card(
                                        getTranslation("templates.preview"),
                                        previewSubject,
                                        preview)),
                        new Card(getTranslation("templates.versions"), versions));
        stack.addClassName("stack");
        occasion.addValueChangeListener(change -> choose());
        language.addValueChangeListener(change -> choose());
        load();
    }

    /** What is typed and what becomes of it are seen at once. */
    private static Component sideBySide(Card left, Card right) {
        Div both = new Div(left, right);
        both.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "minmax(0, 3fr) minmax(0, 2fr)")
                .set("gap", "12px")
                .set("align-items", "start");
        return both;
    }

    private Component choice() {
        Div both = new Div(occasion, language);
        both.addClassName("line");
        subject.setLabel(getTranslation("templates.subject"));
        subject.setWidthFull();
        subject.setMaxLength(MailTemplates.SUBJECT);
        subject.setHelperText(getTranslation("templates.mark"));
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> show());
        body.setLabel(getTranslation("templates.body"));
        body.setWidthFull();
        body.setMinRows(10);
        body.setMaxLength(MailTemplates.BODY);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(change -> show());
        preview.getStyle()
                .set("white-space", "pre-wrap")
                .set("overflow-wrap", "anywhere")
                .set("font-family", "inherit")
                .set("padding", "8px 12px");
        previewSubject.addClassName("strong");
        return both;
    }

    private Component help() {
        Div help = new Div(new Span(getTranslation("templates.variables")));
        help.addClassName("small");
        help.getStyle().set("columns", "2").set("margin-top", "8px");
        MailTemplates.VARIABLES.forEach(
                name ->
                        help.add(
                                new Div(
                                        "{{"
                                                + name
                                                + "}} — "
                                                + getTranslation("mail.variable." + name))));
        return help;
    }

    private MailTemplate current() {
        return templates.current(occasion.getValue(), language.getValue());
    }

    private void choose() {
        Occasion what = occasion.getValue();
        Locale in = language.getValue();
        if (what == shown.occasion() && in.equals(shown.language())) {
            return;
        }
        if (!isWritten()) {
            load();
            return;
        }
        occasion.setValue(shown.occasion());
        language.setValue(shown.language());
        beforeLosing(
                () -> {
                    fill(shown);
                    occasion.setValue(what);
                    language.setValue(in);
                });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isWritten()) {
            var leaving = event.postpone();
            beforeLosing(leaving::proceed);
        }
    }

    private boolean isWritten() {
        return !subject.getValue().equals(filled.subject())
                || !body.getValue().equals(filled.body());
    }

    private void beforeLosing(Runnable then) {
        Ask.beforeLosing(
                getTranslation("templates.discard.question"),
                getTranslation("templates.discard.what"),
                getTranslation("templates.discard"),
                then);
    }

    private void load() {
        shown = current();
        fill(shown);
        list();
    }

    private void list() {
        versions.removeAll();
        templates
                .versions(occasion.getValue(), language.getValue())
                .forEach(one -> versions.add(version(one)));
    }

    private void fill(MailTemplate template) {
        filled = template;
        subject.setValue(template.subject());
        body.setValue(template.body());
        subject.setInvalid(false);
        body.setInvalid(false);
        show();
    }

    private Component version(MailTemplate one) {
        Button load = new Button(getTranslation("templates.restore"), click -> restore(one));
        load.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        String words =
                one.madeAt() == null
                        ? getTranslation("templates.delivered")
                        : getTranslation(
                                "templates.version",
                                one.version(),
                                String.valueOf(one.madeBy()),
                                moments.at(one.madeAt(), getLocale()));
        Div line = new Div(new Span(words), load);
        line.addClassName("line");
        return line;
    }

    private void restore(MailTemplate one) {
        if (isWritten()) {
            beforeLosing(() -> fill(one));
        } else {
            fill(one);
        }
    }

    private void show() {
        Map<String, String> example = templates.example(language.getValue());
        previewSubject.setText(TemplateText.fill(subject.getValue(), example));
        preview.setText(TemplateText.fill(body.getValue(), example));
    }

    private void save() {
        try {
            boolean done =
                    Gesture.at(
                            Map.of("subject", subject, "body", body),
                            () ->
                                    templates.change(
                                            shown,
                                            subject.getValue(),
                                            body.getValue(),
                                            actor.get()));
            if (done) {
                Toast.done(getTranslation("templates.saved"));
                load();
            }
        } catch (Conflict late) {
            Toast.failed(
                    getTranslation("error." + late.code()), getTranslation("templates.yours_stay"));
            shown = current();
            list();
        }
    }
}
