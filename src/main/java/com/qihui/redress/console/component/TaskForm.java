package com.qihui.redress.console.component;

import com.qihui.redress.workflow.Field;
import com.qihui.redress.workflow.Outcome;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The ways a task can end, the fields of the one chosen, and the button that ends it. */
public class TaskForm extends Div {

    private final RadioButtonGroup<Outcome> choice = new RadioButtonGroup<>();
    private final Div fields = new Div();
    private final Button submit = new Button();
    private final Map<String, AbstractField<?, String>> shown = new LinkedHashMap<>();

    /**
     * @param end called with the outcome and what was filled in
     */
    public TaskForm(List<Outcome> outcomes, BiConsumer<String, Map<String, String>> end) {
        addClassName("stack");
        fields.addClassName("stack");
        choice.setItems(outcomes);
        choice.setItemLabelGenerator(outcome -> say("outcome." + outcome.name()));
        choice.setVisible(outcomes.size() > 1);
        choice.addValueChangeListener(change -> choose(change.getValue()));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(
                click ->
                        Gesture.at(
                                controls(), () -> end.accept(choice.getValue().name(), values())));
        add(choice, fields, submit);
        choice.setValue(outcomes.get(0));
    }

    private void choose(Outcome outcome) {
        Map<String, String> typed = values();
        shown.clear();
        fields.removeAll();
        for (Field field : outcome.fields()) {
            AbstractField<?, String> control = control(field);
            String before = typed.getOrDefault(field.name(), "");
            if (!before.isEmpty()) {
                control.setValue(before);
            }
            shown.put(field.name(), control);
            fields.add((Component) control);
        }
        submit.setText(say("outcome." + outcome.name()));
    }

    private AbstractField<?, String> control(Field field) {
        String label = say("field." + field.name());
        String told = field.required() ? label : say("field.optional", label);
        return switch (field.type()) {
            case CHOICE -> {
                Select<String> select = new Select<>();
                select.setLabel(told);
                select.setItems(field.options());
                select.setItemLabelGenerator(
                        option -> option == null ? "" : say("option." + option));
                select.setEmptySelectionAllowed(!field.required());
                select.setManualValidation(true);
                select.setWidthFull();
                yield select;
            }
            case LONG_TEXT -> {
                TextArea area = new TextArea(told);
                area.setMinRows(4);
                area.setManualValidation(true);
                area.setWidthFull();
                yield area;
            }
            case MONEY, TEXT -> {
                TextField line = new TextField(told);
                line.setManualValidation(true);
                line.setWidthFull();
                yield line;
            }
        };
    }

    private Map<String, HasValidationProperties> controls() {
        Map<String, HasValidationProperties> controls = new LinkedHashMap<>();
        shown.forEach((name, field) -> controls.put(name, (HasValidationProperties) field));
        return controls;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        shown.forEach(
                (name, field) ->
                        values.put(name, Objects.requireNonNullElse(field.getValue(), "")));
        return values;
    }

    private String say(String key, Object... places) {
        return getTranslation(key, places);
    }
}
