package com.qihui.redress.console.admin;

import com.qihui.redress.account.Actor;
import com.qihui.redress.clause.AddClause;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.ClauseDesk;
import com.qihui.redress.console.component.DateWords;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new clause, or the next version of one; earlier versions stay. What is wrong is said there. */
class ClauseEditor extends Dialog {

    private final ClauseDesk desk;
    private final Actor by;
    private final @Nullable Clause before;
    private final Runnable saved;
    private final TextField number = new TextField(getTranslation("clauses.number"));
    private final TextField title = new TextField(getTranslation("clauses.version_title"));
    private final TextArea text = new TextArea(getTranslation("clauses.text"));
    private final DatePicker from = new DatePicker(getTranslation("clauses.from"));
    private final DatePicker until = new DatePicker(getTranslation("clauses.to"));
    private final TextField products = new TextField(getTranslation("clauses.products"));
    private final CheckboxGroup<Category> categories = options("clauses.categories");
    private final CheckboxGroup<SubCause> subCauses = options("clauses.sub_causes");
    private final CheckboxGroup<DemandType> demands = options("clauses.demands");
    private final Checkbox minors = new Checkbox(getTranslation("clauses.minors"));
    private final Map<String, HasValidationProperties> fields =
            Map.of(
                    "number", number,
                    "title", title,
                    "text", text,
                    "inForceFrom", from,
                    "inForceTo", until,
                    "productTypes", products);

    /**
     * @param before the version that the new one follows, or null for a clause not there yet
     */
    ClauseEditor(ClauseDesk desk, Actor by, @Nullable Clause before, Runnable saved) {
        this.desk = desk;
        this.by = by;
        this.before = before;
        this.saved = saved;
        setHeaderTitle(getTranslation(before == null ? "clauses.add" : "clauses.add.version"));
        setWidth("640px");
        number.setMaxLength(60);
        number.setHelperText(getTranslation("clauses.number.help"));
        title.setMaxLength(120);
        text.setMaxLength(2_000);
        text.setMinRows(4);
        text.setHelperText(getTranslation("clauses.text.help"));
        from.setHelperText(getTranslation("clauses.from.help"));
        until.setHelperText(getTranslation("clauses.to.help"));
        products.setHelperText(getTranslation("clauses.products.help"));
        fields.values().forEach(field -> field.setManualValidation(true));
        from.setI18n(new DateWords(getLocale()));
        until.setI18n(new DateWords(getLocale()));
        categories.setItems(Category.values());
        subCauses.setItems(SubCause.values());
        demands.setItems(DemandType.values());
        if (before != null) {
            fill(before);
        }
        Div days = new Div(from, until);
        days.addClassName("line");
        days.getStyle().set("align-items", "start");
        from.setWidth("240px");
        until.setWidth("240px");
        Div form =
                new Div(
                        number,
                        title,
                        text,
                        days,
                        products,
                        categories,
                        subCauses,
                        demands,
                        minors);
        form.addClassName("stack");
        form.getChildren().forEach(part -> part.getElement().getStyle().set("width", "100%"));
        add(form);
        Button save = new Button(getTranslation("clauses.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()), save);
    }

    private <E extends Enum<E>> CheckboxGroup<E> options(String label) {
        CheckboxGroup<E> group = new CheckboxGroup<>(getTranslation(label));
        group.setItemLabelGenerator(one -> getTranslation("option." + one.name()));
        return group;
    }

    private void fill(Clause known) {
        number.setValue(known.number());
        number.setReadOnly(true);
        title.setValue(known.title());
        text.setValue(known.text());
        products.setValue(String.join("、", known.productTypes()));
        categories.setValue(known.categories());
        subCauses.setValue(known.subCauses());
        demands.setValue(known.demands());
        minors.setValue(known.minorsOnly());
    }

    private void save() {
        if (Gesture.at(fields, this::keep)) {
            close();
            saved.run();
            Toast.done(getTranslation("clauses.saved"));
        }
    }

    private void keep() {
        AddClause command =
                new AddClause(
                        number.getValue().strip(),
                        title.getValue().strip(),
                        text.getValue().strip(),
                        from.getValue(),
                        until.getValue(),
                        Arrays.stream(products.getValue().split("[、,，;；]"))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .distinct()
                                .toList(),
                        categories.getValue(),
                        subCauses.getValue(),
                        demands.getValue(),
                        minors.getValue());
        if (before == null) {
            desk.open(command, by);
        } else {
            desk.add(command, by);
        }
    }
}
