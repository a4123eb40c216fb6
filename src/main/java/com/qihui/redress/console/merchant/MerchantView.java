package com.qihui.redress.console.merchant;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.Shortcut;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.console.merchant.OwnTickets.OwnTicket;
import com.qihui.redress.console.merchant.OwnTickets.Shown;
import com.qihui.redress.console.merchant.OwnTickets.Wanted;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.merchant.TrackRecords;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.workflow.work.WorkQuery;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A merchant's own desk: the answers it owes, soonest due first, and all its complaints (E27). */
@Route(value = "merchant", layout = ConsoleLayout.class)
@Menu(title = "merchant.desk", order = 10)
@RolesAllowed("MERCHANT")
public class MerchantView extends Screen {

    private static final int PAGE = 50;
    private static final String TICKET = "merchant/tickets/";

    private final Worklist worklist;
    private final CurrentActor current;
    private final Moments moments;
    private final StatusChip count = new StatusChip(Tone.WARN, "0").plain();
    private final TextField search = new TextField();
    private final Select<Shown> shown = new Select<>();
    private final RowList<WorkRow> owed;
    private final RowList<OwnTicket> all;

    public MerchantView(
            Worklist worklist,
            OwnTickets tickets,
            TrackRecords records,
            Standings standings,
            CurrentActor current,
            Moments moments,
            Changes changes) {
        super("");
        this.worklist = worklist;
        this.current = current;
        this.moments = moments;
        rename(getTranslation("merchant.desk"));
        chooser();
        Shortcut.shown(search, "/");
        bar().beside(count).actions(search, shown);
        owed = new RowList<>(WorkRow::id, this::owedPage);
        owed.column(getTranslation("inbox.column.due"), "128px", this::due)
                .column(getTranslation("inbox.column.complaint"), "1fr", this::owedTitle)
                .column(getTranslation("inbox.column.state"), "280px", this::owedState);
        owed.leadsTo(row -> TICKET + row.number()).onOpen(row -> open(row.number()));
        all =
                new RowList<>(
                        OwnTicket::id, mark -> tickets.page(wanted(), current.get(), mark, PAGE));
        all.column(getTranslation("inbox.column.complaint"), "1fr", this::title)
                .column(getTranslation("inbox.column.state"), "152px", this::state)
                .column(getTranslation("inbox.column.due"), "128px", this::ownDue)
                .columnAtEnd(getTranslation("merchant.received"), "132px", this::received);
        all.leadsTo(row -> TICKET + row.number()).onOpen(row -> open(row.number()));
        Tabs tabs =
                new Tabs(
                        new Tab(getTranslation("merchant.owed")),
                        new Tab(getTranslation("merchant.all")));
        tabs.addSelectedChangeListener(change -> show(tabs.getSelectedIndex()));
        add(new StandingLine(records, standings, current.get()), tabs, owed, all);
        show(0);
        load();
        count();
        LiveUpdates.of(this, changes, this::changed);
    }

    private void chooser() {
        search.setPlaceholder(getTranslation("merchant.search"));
        search.setAriaLabel(getTranslation("merchant.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setWidth("260px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> load());
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation("merchant.shown." + one));
        shown.setAriaLabel(getTranslation("merchant.shown"));
        shown.setWidth("120px");
        shown.setValue(Shown.ALL);
        shown.addValueChangeListener(change -> load());
    }

    private Wanted wanted() {
        return new Wanted(shown.getValue(), search.getValue());
    }

    private Page<WorkRow> owedPage(@Nullable String mark) {
        return worklist.page(
                new WorkQuery(WorkView.ALL_OPEN, null, null, null, null, search.getValue()),
                current.get(),
                mark,
                PAGE);
    }

    private void load() {
        boolean chosen = !search.getValue().isBlank();
        owed.whenEmpty(
                chosen ? nothingFound() : empty("merchant.owed.empty", "merchant.owed.empty.next"));
        all.whenEmpty(
                chosen || shown.getValue() != Shown.ALL
                        ? nothingFound()
                        : empty("merchant.all.empty", "merchant.all.empty.next"));
        owed.load();
        all.load();
    }

    private EmptyState nothingFound() {
        return empty("merchant.found.none", "merchant.found.none.next");
    }

    private EmptyState empty(String what, String next) {
        return new EmptyState(getTranslation(what), getTranslation(next));
    }

    private void changed(Set<Long> ids) {
        owed.refresh();
        all.refresh();
        count();
    }

    private void count() {
        Long merchant = current.get().merchantId();
        long waiting = merchant == null ? 0 : worklist.countForMerchant(merchant);
        count.setText(getTranslation("merchant.owed.count", waiting));
        count.setVisible(waiting > 0);
    }

    private void show(int tab) {
        owed.getElement().setVisible(tab == 0);
        all.getElement().setVisible(tab == 1);
        shown.setVisible(tab == 1);
    }

    private static void open(String number) {
        UI.getCurrent().navigate(TICKET + number);
    }

    private Component due(WorkRow row) {
        if (row.dueAt() == null || row.dueKind() == null) {
            return new Span("—");
        }
        return new Div(
                new Countdown(row.dueAt(), Countdown.State.RUNNING),
                line("small", getTranslation("clock." + row.dueKind())));
    }

    private Component ownDue(OwnTicket row) {
        return row.dueAt() == null
                ? new Span("—")
                : new Countdown(row.dueAt(), Countdown.State.RUNNING);
    }

    private Component owedTitle(WorkRow row) {
        return about(row.subject(), row.number(), row.orderNo());
    }

    private Component owedState(WorkRow row) {
        return new StatusChip(Tone.WARN, getTranslation("task." + row.task().key()));
    }

    private Component title(OwnTicket row) {
        return about(row.subject(), row.number(), row.orderNo());
    }

    private Component state(OwnTicket row) {
        Tone tone =
                switch (row.status()) {
                    case WITH_MERCHANT -> row.dueAt() == null ? Tone.MUTE : Tone.WARN;
                    case CLOSED -> Tone.OK;
                    default -> Tone.MUTE;
                };
        boolean own = row.status() == Status.WITH_MERCHANT && row.dueAt() != null;
        return new StatusChip(
                tone, getTranslation(own ? "merchant.status.owed" : "status." + row.status()));
    }

    private Component received(OwnTicket row) {
        Span when = new Span(moments.at(row.receivedAt(), getLocale()));
        when.addClassName("quiet");
        return when;
    }

    private static Component about(String subject, String number, @Nullable String orderNo) {
        String facts = orderNo == null ? number : number + " · " + orderNo;
        return new Div(line("strong", subject), line("small", facts));
    }

    private static Component line(String tag, String text) {
        HtmlContainer line = new HtmlContainer(tag);
        line.setText(text);
        return line;
    }
}
