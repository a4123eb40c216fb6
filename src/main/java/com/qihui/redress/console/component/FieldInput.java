package com.qihui.redress.console.component;

import com.qihui.redress.workflow.Field;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The control of one field of a task; whatever its kind, its value goes to the desk as text. */
final class FieldInput {

    private final Field field;
    private final AbstractField<?, String> control;
    private String given = "";
    private @Nullable Draft draft;

    private FieldInput(Field field, AbstractField<?, String> control) {
        this.field = field;
        this.control = control;
        control.addValueChangeListener(change -> fail(null));
        ((HasSize) control).setWidthFull();
    }

    static FieldInput of(Field field) {
        FieldInput input =
                new FieldInput(
                        field,
                        switch (field.type()) {
                            case CHOICE -> choice(field);
                            case LONG_TEXT -> longText();
                            case MONEY -> money();
                            case TEXT -> line();
                        });
        String label = say("field." + field.name());
        ((HasLabel) input.control)
                .setLabel(field.required() ? label : say("field.optional", label));
        return input;
    }

    Field field() {
        return field;
    }

    Component control() {
        return control;
    }

    boolean isWide() {
        return field.type() == Field.Type.LONG_TEXT || field.type() == Field.Type.TEXT;
    }

    String value() {
        return Objects.requireNonNullElse(control.getValue(), "");
    }

    /** What stands there to begin with; it does not count as filled in by somebody. */
    void give(@Nullable String value) {
        boolean fits = field.options().isEmpty() || field.options().contains(value);
        if (value != null && fits) {
            control.setValue(value);
            given = value;
        }
    }

    void takeOver(FieldInput other) {
        give(other.given);
        if (!other.value().isEmpty()) {
            control.setValue(other.value());
        }
    }

    /**
     * A longer text stays in the browser until it is sent; asked once, it is kept for good.
     *
     * @return what tells when it was kept
     */
    Optional<Component> keep(String name) {
        if (control instanceof TextArea area && draft == null) {
            area.getElement().setAttribute("data-to", field.name());
            Draft kept =
                    new Draft(area, name + ":" + field.name(), area, say("ticket.draft.saved"));
            kept.onFound((to, text) -> area.setValue(text));
            draft = kept;
        }
        return Optional.ofNullable(draft);
    }

    boolean isTouched() {
        return !value().equals(given);
    }

    void fail(@Nullable String why) {
        HasValidationProperties validation = (HasValidationProperties) control;
        validation.setErrorMessage(why);
        validation.setInvalid(why != null);
    }

    void focus() {
        ((Focusable<?>) control).focus();
    }

    void freeze() {
        control.setReadOnly(true);
    }

    private static Select<String> choice(Field field) {
        Select<String> select = new Select<>();
        select.setItems(field.options());
        select.setItemLabelGenerator(option -> option == null ? "" : say("option." + option));
        select.setEmptySelectionAllowed(!field.required());
        select.setManualValidation(true);
        return select;
    }

    private static TextArea longText() {
        TextArea area = new TextArea();
        area.setMinRows(3);
        area.setMaxRows(10);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setManualValidation(true);
        return area;
    }

    private static TextField money() {
        TextField text = line();
        text.setAllowedCharPattern("[0-9.]");
        text.setSuffixComponent(new Span(say("console.yuan")));
        text.getElement().setAttribute("inputmode", "decimal");
        return text;
    }

    private static TextField line() {
        TextField text = new TextField();
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        return text;
    }

    private static String say(String key, Object... places) {
        return I18NProvider.translate(key, places);
    }
}
