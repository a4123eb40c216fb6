package com.qihui.redress.console.reply;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.CannedReply;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.ReplyPlaces;
import com.qihui.redress.answering.WordReply;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.deed.DeedEditor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.ticket.Category;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is often said, to be worded with a preview beside it; whoever may not keep it
 * reads it here. Each version stays and can be taken up again.
 */
class ReplyDialog extends Dialog {

    private final CannedReplies replies;
    private final ReplyPlaces places;
    private final Actor by;
    private final Moments moments;
    private final @Nullable CannedReply before;
    private final boolean shared;
    private final Runnable saved;
    private final TextField name = new TextField(getTranslation("replies.name"));
    private final Select<Category> category = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final Select<MessageThread> thread = new Select<>();
    private final TextArea body = new TextArea(getTranslation("replies.body"));
    private final Pre preview = new Pre();
    private final DeedEditor deeds = new DeedEditor();
    private final Map<String, HasValidationProperties> fields =
            Map.of("name", name, "body", body, Deeds.FIELD, deeds.field());

    /**
     * @param before what is changed, or null for a new one
     * @param shared for everybody of the desk
     */
    ReplyDialog(
            CannedReplies replies,
            ReplyPlaces places,
            Actor by,
            Moments moments,
            @Nullable CannedReply before,
            boolean shared,
            Runnable saved) {
        this.replies = replies;
        this.places = places;
        this.by = by;
        this.moments = moments;
        this.before = before;
        this.shared = shared;
        this.saved = saved;
        boolean keeps = before == null || CannedReplies.mayKeep(before.ownerId(), by);
        setHeaderTitle(title(keeps));
        setWidth("880px");
        add(content());
        if (before != null) {
            fill(before);
            add(versions(before, keeps));
        } else {
            language.setValue(Locale.SIMPLIFIED_CHINESE);
        }
        readOnly(!keeps || (before != null && before.isRetired()));
        footer(keeps);
        show();
    }

    private String title(boolean keeps) {
        if (before == null) {
            return getTranslation(shared ? "replies.add.shared" : "replies.add.own");
        }
        return getTranslation(keeps ? "replies.change" : "replies.read");
    }

    private Component content() {
        name.setMaxLength(WordReply.NAME);
        name.setHelperText(getTranslation("replies.name.help"));
        category.setLabel(getTranslation("replies.category"));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(getTranslation("reply.category.any"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(
                one ->
                        one == null
                                ? getTranslation("reply.category.any")
                                : getTranslation("option." + one));
        thread.setLabel(getTranslation("replies.thread"));
        thread.setEmptySelectionAllowed(true);
        thread.setEmptySelectionCaption(getTranslation("reply.thread.any"));
        thread.setItems(MessageThread.COMPLAINANT, MessageThread.MERCHANT, MessageThread.INTERNAL);
        thread.setItemLabelGenerator(
                one -> getTranslation(one == null ? "reply.thread.any" : "ticket.write." + one));
        language.setLabel(getTranslation("replies.language"));
        language.setItems(WordReply.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("templates." + one.toLanguageTag()));
        language.addValueChangeListener(change -> show());
        body.setMaxLength(Messages.LIMIT);
        body.setMinRows(8);
        body.setMaxRows(14);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(change -> show());
        fields.values().forEach(field -> field.setManualValidation(true));
        preview.addClassName("reply-preview");
        Span previewed = new Span(getTranslation("templates.preview"));
        previewed.addClassNames("quiet", "small");
        Div choices = new Div(name, category, thread, language);
        choices.addClassName("reply-choices");
        Div both = new Div(body, new Div(previewed, preview));
        both.addClassName("reply-words");
        Div form = new Div(choices, both, deeds, help());
        form.addClassName("reply-form");
        return form;
    }

    private Component help() {
        Div list = new Div();
        list.addClassNames("reply-places", "small");
        ReplyPlaces.PLACES.forEach(
                one ->
                        list.add(
                                new Span(
                                        "{{"
                                                + one
                                                + "}} "
                                                + getTranslation("reply.place." + one))));
        ReplyPlaces.CONDITIONS.forEach(
                one ->
                        list.add(
                                new Span(
                                        "{{if "
                                                + one
                                                + "=…}} "
                                                + getTranslation("reply.place." + one))));
        Div example =
                new Div(
                        new Span(getTranslation("replies.condition")),
                        new Pre("{{if channel=EMAIL|PHONE}}…{{else}}…{{end}}"));
        example.addClassName("small");
        Details details = new Details(getTranslation("replies.places"), list, example);
        details.setWidthFull();
        return details;
    }

    private Component versions(CannedReply reply, boolean keeps) {
        List<CannedReply> all = replies.versions(reply, by);
        Div list = new Div();
        all.forEach(one -> list.add(version(one, keeps)));
        Details details = new Details(getTranslation("replies.versions", all.size()), list);
        details.setWidthFull();
        return details;
    }

    private Component version(CannedReply one, boolean keeps) {
        String words =
                getTranslation(
                        "templates.version",
                        one.version(),
                        one.madeBy().equals("system")
                                ? getTranslation("ticket.system")
                                : one.madeBy(),
                        moments.at(one.madeAt(), getLocale()));
        Button load =
                new Button(
                        getTranslation("templates.restore"),
                        click -> {
                            fill(one);
                            show();
                        });
        load.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        load.setVisible(keeps);
        Div line = new Div(new Span(words), load);
        line.addClassName("line");
        return line;
    }

    private void footer(boolean keeps) {
        if (before != null && keeps) {
            Button retire =
                    new Button(
                            getTranslation(
                                    before.isRetired() ? "replies.bring_back" : "replies.retire"),
                            click -> retireOrBringBack(before));
            retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div gap = new Div();
            gap.addClassName("spring");
            getFooter().add(retire, gap);
        }
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()));
        if (keeps && (before == null || !before.isRetired())) {
            Button save = new Button(getTranslation("replies.save"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(save);
        }
    }

    private void readOnly(boolean on) {
        name.setReadOnly(on);
        category.setReadOnly(on);
        thread.setReadOnly(on);
        language.setReadOnly(on);
        body.setReadOnly(on);
        deeds.setReadOnly(on);
    }

    private void fill(CannedReply reply) {
        name.setValue(reply.name());
        category.setValue(reply.category());
        thread.setValue(reply.thread());
        language.setValue(reply.language());
        body.setValue(reply.body());
        deeds.set(reply.deeds());
    }

    private void show() {
        Locale in = Objects.requireNonNullElse(language.getValue(), Locale.SIMPLIFIED_CHINESE);
        preview.setText(TemplateText.fill(body.getValue(), places.example(in)));
    }

    private void save() {
        try {
            if (Gesture.at(fields, this::keep)) {
                close();
                saved.run();
                Toast.done(getTranslation("replies.saved"));
            }
        } catch (Conflict late) {
            close();
            saved.run();
            Toast.failed(
                    getTranslation("error." + late.code()),
                    getTranslation("remedies.loaded_again"));
        }
    }

    private void keep() {
        WordReply words =
                new WordReply(
                        name.getValue(),
                        category.getValue(),
                        language.getValue(),
                        thread.getValue(),
                        body.getValue(),
                        deeds.deeds());
        if (before == null) {
            replies.add(words, shared, by);
        } else {
            replies.change(before, words, by);
        }
    }

    private void retireOrBringBack(CannedReply reply) {
        if (reply.isRetired()) {
            if (Gesture.at(fields, () -> replies.bringBack(reply, by))) {
                close();
                saved.run();
                Toast.done(getTranslation("replies.back", reply.name()));
            }
            return;
        }
        replies.retire(reply, by);
        close();
        saved.run();
        Toast.done(
                getTranslation("replies.retired.done", reply.name()),
                getTranslation("replies.undo"),
                () -> {
                    replies.bringBack(reply, by);
                    saved.run();
                });
    }
}
