package com.qihui.redress.console.agent;

import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.work.WorkQuery;
import com.qihui.redress.workflow.work.WorkView;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Narrows the inbox; closed until asked for, and says how many filters are set. */
class InboxFilter extends Div {

    private final TextField search = new TextField();
    private final Button button = new Button(Glyph.FILTER.drawn());
    private final Select<Category> category;
    private final Select<Priority> priority;
    private final Select<Team> team;
    private final ComboBox<Merchant> merchant = new ComboBox<>();
    private final Runnable changed;

    InboxFilter(List<Merchant> merchants, Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        setVisible(false);
        category = select("inbox.filter.category", Category.values());
        priority = select("inbox.filter.priority", Priority.values());
        team = select("inbox.filter.team", Team.values());
        merchant.setItems(merchants);
        merchant.setItemLabelGenerator(Merchant::name);
        merchant.setPlaceholder(getTranslation("inbox.filter.merchant"));
        merchant.setAriaLabel(getTranslation("inbox.filter.merchant"));
        merchant.setClearButtonVisible(true);
        merchant.addValueChangeListener(change -> apply());
        Button clear = new Button(getTranslation("inbox.filter.clear"), click -> clear());
        clear.addThemeName("tertiary");
        add(category, priority, team, merchant, clear);
        search.setPlaceholder(getTranslation("inbox.search"));
        search.setAriaLabel(getTranslation("inbox.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setWidth("300px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed.run());
        button.addClickListener(click -> setVisible(!isVisible()));
        showNumber();
    }

    TextField search() {
        return search;
    }

    Button button() {
        return button;
    }

    WorkQuery query(WorkView view) {
        return new WorkQuery(
                view,
                category.getValue(),
                priority.getValue(),
                team.getValue(),
                merchant.getOptionalValue().map(Merchant::id).orElse(null),
                search.getValue());
    }

    private <E extends Enum<E>> Select<E> select(String label, E[] values) {
        Select<E> select = new Select<>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(label + ".all"));
        select.setItemLabelGenerator(
                value ->
                        value == null
                                ? getTranslation(label + ".all")
                                : getTranslation("option." + value.name()));
        select.setPlaceholder(getTranslation(label));
        select.setAriaLabel(getTranslation(label));
        select.addValueChangeListener(change -> apply());
        return select;
    }

    private void clear() {
        Stream.of(category, priority, team).forEach(Select::clear);
        merchant.clear();
    }

    private void apply() {
        showNumber();
        changed.run();
    }

    private void showNumber() {
        long set =
                Stream.of(
                                category.getOptionalValue(),
                                priority.getOptionalValue(),
                                team.getOptionalValue(),
                                merchant.getOptionalValue())
                        .filter(Optional::isPresent)
                        .count();
        button.setText(
                set == 0
                        ? getTranslation("inbox.filter")
                        : getTranslation("inbox.filter.set", set));
    }
}
