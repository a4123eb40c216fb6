package com.qihui.redress.console.deed;

import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Term;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what is done along with a reply: an act, what it is about, and one more (E8). */
public class DeedEditor extends Div {

    private static final int A_DAY = 24;

    private final DeedWords words = new DeedWords(this::getTranslation);
    private final DeedChips chips = new DeedChips(this::drop);
    private final Select<Act> act = new Select<>();
    private final Select<Enum<?>> value = new Select<>();
    private final IntegerField amount = new IntegerField();
    private final Select<Term.Unit> unit = new Select<>();
    private final TextField text = new TextField();
    private final Button more = new Button();
    private final Div fields = new Div();
    private Deeds deeds = Deeds.NONE;
    private boolean readOnly;

    public DeedEditor() {
        addClassName("deed-editor");
        Span title = new Span(getTranslation("deed.title"));
        title.addClassNames("quiet", "small");
        act.setPlaceholder(getTranslation("deed.choose"));
        act.setAriaLabel(getTranslation("deed.choose"));
        act.setItems(Act.values());
        act.setItemLabelGenerator(one -> one == null ? "" : words.of(one));
        act.setManualValidation(true);
        act.addValueChangeListener(change -> ask());
        value.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("option." + one.name()));
        amount.setMin(1);
        amount.setMax(Term.MOST);
        amount.setStepButtonsVisible(true);
        amount.setAriaLabel(getTranslation("deed.amount"));
        unit.setAriaLabel(getTranslation("deed.unit"));
        unit.setItems(Term.Unit.values());
        unit.setItemLabelGenerator(
                one -> one == null ? "" : getTranslation("deed.unit." + one.name()));
        text.setMaxLength(Deed.WORDS);
        more.setText(getTranslation("deed.add"));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> add());
        fields.add(act, value, amount, unit, text, more);
        fields.addClassName("deed-fields");
        add(title, chips, fields);
        show();
    }

    public Deeds deeds() {
        return deeds;
    }

    public void set(Deeds kept) {
        deeds = kept;
        show();
    }

    public void setReadOnly(boolean on) {
        readOnly = on;
        show();
    }

    /** Where an error about them is shown. */
    public HasValidationProperties field() {
        return act;
    }

    private void drop(Act dropped) {
        deeds = deeds.without(dropped);
        act.setInvalid(false);
        show();
    }

    private void show() {
        chips.show(deeds, !readOnly);
        fields.setVisible(!readOnly);
        setVisible(!readOnly || !deeds.isNone());
        act.clear();
        ask();
    }

    /** Only what the chosen act needs. */
    private void ask() {
        Act chosen = act.getValue();
        act.setInvalid(false);
        Enum<?>[] values = values(chosen);
        value.setVisible(values.length > 0);
        value.setItems(values);
        if (values.length > 0) {
            value.setAriaLabel(words.of(Objects.requireNonNull(chosen)));
            value.setValue(values[0]);
        }
        amount.setVisible(chosen == Act.PROMISE);
        amount.setValue(A_DAY);
        unit.setVisible(chosen == Act.PROMISE);
        unit.setValue(Term.Unit.HOURS);
        boolean worded = chosen != null && chosen.hasWords();
        text.setVisible(worded);
        text.clear();
        if (worded) {
            text.setPlaceholder(getTranslation("deed.words." + chosen));
            text.setAriaLabel(getTranslation("deed.words." + chosen));
        }
        more.setVisible(chosen != null);
    }

    private static Enum<?>[] values(@Nullable Act chosen) {
        if (chosen == null) {
            return new Enum<?>[0];
        }
        return switch (chosen) {
            case CATEGORY -> Category.values();
            case PRIORITY -> Priority.values();
            case TEAM -> Team.values();
            default -> new Enum<?>[0];
        };
    }

    private void add() {
        Act chosen = act.getValue();
        if (chosen == null) {
            return;
        }
        Deed deed = new Deed(chosen, valueOf(chosen), text.getValue(), "");
        if (chosen.hasWords() && deed.words().isEmpty()) {
            text.focus();
            return;
        }
        deeds = deeds.with(deed);
        show();
        act.focus();
    }

    private String valueOf(Act chosen) {
        if (chosen == Act.PROMISE) {
            int much = Objects.requireNonNullElse(amount.getValue(), A_DAY);
            int within = Math.min(Math.max(much, 1), Term.MOST);
            return new Term(within, unit.getValue()).toString();
        }
        Enum<?> named = value.getValue();
        return named == null || !value.isVisible() ? "" : named.name();
    }
}
