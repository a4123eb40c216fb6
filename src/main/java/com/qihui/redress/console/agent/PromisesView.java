package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.OpenPromise;
import com.qihui.redress.conversation.PromiseQuery;
import com.qihui.redress.conversation.PromiseQuery.Due;
import com.qihui.redress.conversation.PromiseSearch;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.ticket.Team;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** Every promise that is still owed, soonest due first: whose, to whom, how often chased (R43). */
@Route(value = "promises", layout = ConsoleLayout.class)
@Menu(title = "promises.title", order = 60)
@RolesAllowed({"AGENT", "MANAGER"})
public class PromisesView extends Screen {

    private static final int PAGE = 50;
    private static final int COUNTED = 99;

    private final PromiseSearch search;
    private final Actor reader;
    private final StatusChip late = new StatusChip(Tone.BAD, "");
    private final Select<Due> due = new Select<>();
    private final Select<Promiser> promiser = new Select<>();
    private final Select<Team> team = new Select<>();
    private final ComboBox<Merchant> merchant = new ComboBox<>();
    private final TextField agent = new TextField();
    private final RowList<OpenPromise> rows;

    public PromisesView(
            PromiseSearch search,
            Merchants merchants,
            CurrentActor current,
            Changes changes,
            PromiseCells cells) {
        super("");
        this.search = search;
        this.reader = current.get();
        rename(getTranslation("promises.title"));
        rows = new RowList<>(OpenPromise::id, mark -> search.page(query(), mark, PAGE));
        cells.addTo(rows, getLocale());
        rows.leadsTo(row -> "tickets/" + row.number())
                .onOpen(row -> UI.getCurrent().navigate("tickets/" + row.number()))
                .whenEmpty(
                        new EmptyState(
                                getTranslation("promises.empty"),
                                getTranslation("promises.empty.next")));
        bar().beside(late);
        add(filters(merchants), rows);
        LiveUpdates.of(this, changes, ids -> refresh());
        load();
    }

    private Div filters(Merchants merchants) {
        due.setItems(Due.values());
        due.setValue(Due.ALL);
        due.setItemLabelGenerator(one -> getTranslation("promises.due." + one));
        due.setAriaLabel(getTranslation("promises.due"));
        select(promiser, "promises.promiser", "promises.whose.", Promiser.values());
        select(team, "inbox.filter.team", "option.", Team.values());
        merchant.setItems(merchants.all());
        merchant.setItemLabelGenerator(Merchant::name);
        merchant.setPlaceholder(getTranslation("inbox.filter.merchant"));
        merchant.setAriaLabel(getTranslation("inbox.filter.merchant"));
        merchant.setClearButtonVisible(true);
        agent.setPlaceholder(getTranslation("promises.agent"));
        agent.setAriaLabel(getTranslation("promises.agent"));
        agent.setClearButtonVisible(true);
        agent.setMaxLength(60);
        agent.setValueChangeMode(ValueChangeMode.LAZY);
        due.addValueChangeListener(change -> load());
        merchant.addValueChangeListener(change -> load());
        agent.addValueChangeListener(change -> load());
        Button mine = new Button(getTranslation("promises.mine"), click -> agent.setValue(own()));
        mine.addThemeName("tertiary");
        Div filters = new Div(due, promiser, team, merchant, agent, mine);
        filters.addClassNames("filters", "list-filters");
        return filters;
    }

    private <E extends Enum<E>> void select(Select<E> field, String name, String label, E[] of) {
        field.setEmptySelectionAllowed(true);
        field.setItems(of);
        field.setPlaceholder(getTranslation(name));
        field.setAriaLabel(getTranslation(name));
        field.setEmptySelectionCaption(getTranslation(name));
        field.setItemLabelGenerator(
                one -> one == null ? getTranslation(name) : getTranslation(label + one));
        field.addValueChangeListener(change -> load());
    }

    private String own() {
        return Objects.requireNonNullElse(reader.agentNo(), reader.name());
    }

    private PromiseQuery query() {
        Merchant about = merchant.getValue();
        String by = agent.getValue().strip();
        return new PromiseQuery(
                due.getValue(),
                by.isEmpty() ? null : by,
                team.getValue(),
                about == null ? null : about.id(),
                null,
                promiser.getValue());
    }

    private void load() {
        rows.load();
        showLate();
    }

    private void refresh() {
        rows.refresh();
        showLate();
    }

    private void showLate() {
        int count = search.overdue(query(), COUNTED);
        late.setVisible(count > 0);
        late.setText(
                getTranslation("promises.due.OVERDUE")
                        + " "
                        + (count > COUNTED ? COUNTED + "+" : Integer.toString(count)));
    }
}
