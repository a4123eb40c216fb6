package com.qihui.redress.console.component;

import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The control of one field of a task; whatever its kind, its value goes to the desk as text. */
final class FieldInput {

    private static final String ANSWER = "answer";

    /** Of these it is said what holds when they are left out. */
    private static final Set<String> LEFT_OUT = Set.of("payer", "owedBy", "demand");

    /** A merchant who owes nothing tells the platform, not the complainant. */
    private static final Set<String> NAMED_APART = Set.of("answer.CONTEST");

    private Field field;
    private final Component control;
    private final Supplier<String> value;
    private final Consumer<String> set;
    private Runnable listener = () -> {};
    private String given = "";
    private @Nullable Component help;

    private FieldInput(Field field, AbstractField<?, String> control) {
        this(field, control, control::getValue, control::setValue);
        control.addValueChangeListener(change -> changed());
    }

    private FieldInput(Field field, DatePicker control) {
        this(
                field,
                control,
                () -> Objects.toString(control.getValue(), ""),
                day -> control.setValue(day.isEmpty() ? null : LocalDate.parse(day)));
        control.addValueChangeListener(change -> changed());
    }

    /** Several options, their values joined by commas. */
    private FieldInput(Field field, MultiSelectComboBox<String> control) {
        this(
                field,
                control,
                () -> String.join(",", control.getValue()),
                joined ->
                        control.setValue(
                                Pattern.compile(",")
                                        .splitAsStream(joined)
                                        .filter(field.options()::contains)
                                        .toList()));
        control.addValueChangeListener(change -> changed());
    }

    private FieldInput(
            Field field, Component control, Supplier<String> value, Consumer<String> set) {
        this.field = field;
        this.control = control;
        this.value = value;
        this.set = set;
        ((HasSize) control).setWidthFull();
    }

    private void changed() {
        fail(null);
        listener.run();
    }

    /** Told whenever it holds another value. */
    void onChange(Runnable told) {
        listener = told;
    }

    static FieldInput of(Field field) {
        FieldInput input =
                switch (field.type()) {
                    case CHOICE -> new FieldInput(field, choice(field));
                    case CHOICES -> new FieldInput(field, choices(field));
                    case LONG_TEXT -> new FieldInput(field, longText());
                    case DATE -> new FieldInput(field, day());
                    case MONEY -> new FieldInput(field, money());
                    case TEXT -> new FieldInput(field, line());
                };
        input.label(label(field));
        return input;
    }

    /** What an outcome asks for may have a name of its own. */
    void askedFor(Outcome outcome) {
        String own = field.name() + "." + outcome.name();
        label(NAMED_APART.contains(own) ? say("field." + own) : label(field));
    }

    private void label(String label) {
        ((HasLabel) control).setLabel(field.required() ? label : say("field.optional", label));
    }

    Field field() {
        return field;
    }

    Component control() {
        return control;
    }

    boolean isWide() {
        return switch (field.type()) {
            case LONG_TEXT, TEXT, CHOICES -> true;
            case CHOICE -> !field.words().isEmpty();
            case DATE, MONEY -> false;
        };
    }

    String value() {
        return Objects.requireNonNullElse(value.get(), "");
    }

    /** What stands there to begin with; it does not count as filled in by somebody. */
    void give(@Nullable String known) {
        boolean fits = field.type() != Field.Type.CHOICE || field.options().contains(known);
        if (known != null && fits) {
            set.accept(known);
            given = value();
        }
    }

    void takeOver(FieldInput other) {
        give(other.given);
        if (!other.value().isEmpty()) {
            set.accept(other.value());
        }
    }

    /** The same field with other options to choose from; what is chosen stays chosen. */
    void offer(Field anew) {
        if (control instanceof MultiSelectComboBox<?>) {
            @SuppressWarnings("unchecked")
            MultiSelectComboBox<String> box = (MultiSelectComboBox<String>) control;
            Set<String> chosen = Set.copyOf(box.getValue());
            field = anew;
            offer(box, anew);
            box.setValue(chosen.stream().filter(anew.options()::contains).toList());
        }
    }

    void clear() {
        ((HasValue<?, ?>) control).clear();
    }

    /** A longer text is helped while it is written; asked for once, the help is there for good. */
    void help(BiFunction<Field, TextArea, Component> helping) {
        if (control instanceof TextArea area) {
            Component part = help == null ? helping.apply(field, area) : help;
            Element around = area.getElement().getParent();
            around.insertChild(around.indexOfChild(area.getElement()) + 1, part.getElement());
            part.getElement().getClassList().addAll(List.of("wide", "text-help"));
            help = part;
        }
    }

    /** What somebody wrote there before. */
    void resume(String words) {
        set.accept(words);
    }

    boolean isLongText() {
        return field.type() == Field.Type.LONG_TEXT;
    }

    /** Where an answer is written in whole sentences. */
    Optional<TextArea> answer() {
        return field.name().equals(ANSWER) && control instanceof TextArea area
                ? Optional.of(area)
                : Optional.empty();
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
        ((HasValue<?, ?>) control).setReadOnly(true);
    }

    /** A number at the end of its name is a place of its label, and so is what it is about. */
    private static String label(Field field) {
        return say(
                "field." + plain(field),
                field.name().substring(plain(field).length()),
                field.words().getOrDefault(field.name(), ""));
    }

    private static String plain(Field field) {
        return field.name().replaceAll("\\d+$", "");
    }

    private static MultiSelectComboBox<String> choices(Field field) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        offer(box, field);
        box.setManualValidation(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return box;
    }

    private static void offer(MultiSelectComboBox<String> box, Field field) {
        box.setItemLabelGenerator(option -> words(field, option));
        box.setItems(field.options());
        if (field.name().equals("evidenceNos")) {
            boolean none = field.options().isEmpty();
            box.setPlaceholder(none ? say("field.evidenceNos.none") : "");
        }
    }

    /** A piece of evidence goes by its number, what it is and how its file is called. */
    private static String words(Field field, String option) {
        String words = field.words().getOrDefault(option, option);
        if (!field.name().equals("evidenceNos")) {
            return words;
        }
        String[] piece = words.split(" ", 2);
        String kind = say("option." + piece[0]);
        return piece.length == 1
                ? say("field.evidenceNos.piece", option, kind)
                : say("field.evidenceNos.piece_file", option, kind, piece[1]);
    }

    private static Select<String> choice(Field field) {
        Select<String> select = new Select<>();
        select.setItems(field.options());
        select.setItemLabelGenerator(option -> option == null ? "" : told(field, option));
        select.setEmptySelectionAllowed(!field.required());
        if (LEFT_OUT.contains(plain(field))) {
            select.setPlaceholder(say("field." + plain(field) + ".left_out"));
        }
        select.setManualValidation(true);
        return select;
    }

    /** What is data says itself; everything else has a label. */
    private static String told(Field field, String option) {
        String words = field.words().get(option);
        return words == null ? say("option." + option) : words;
    }

    private static DatePicker day() {
        DatePicker day = new DatePicker();
        day.setI18n(new DateWords(UI.getCurrent().getLocale()));
        day.setManualValidation(true);
        return day;
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
