package com.qihui.redress.console.manager;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.Shortcut;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.merchant.StandingWords;
import com.qihui.redress.merchant.MerchantContacts;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.merchant.TrackRecord;
import com.qihui.redress.merchant.TrackRecords;
import com.qihui.redress.merchant.TrackRecords.Wanted;
import com.qihui.redress.merchant.TrackedAs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** How merchants answered in the last 90 days and how they stand (R51). */
@Route(value = "merchants", layout = ConsoleLayout.class)
@Menu(title = "merchants.title", order = 112)
@RolesAllowed({"MANAGER", "ADMIN"})
public class MerchantsView extends Screen {

    private static final int PAGE = 50;

    private final Standings standings;
    private final MerchantContacts contacts;
    private final Actor reader;
    private final TextField search = new TextField();
    private final Select<Standing> standing = new Select<>();
    private final RowList<TrackRecord> rows;

    public MerchantsView(
            TrackRecords records,
            Standings standings,
            MerchantContacts contacts,
            CurrentActor current) {
        super("");
        this.standings = standings;
        this.contacts = contacts;
        this.reader = current.get();
        rename(getTranslation("merchants.title"));
        search.setPlaceholder(getTranslation("merchants.search"));
        search.setAriaLabel(getTranslation("merchants.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        standing.setItems(Standing.values());
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption(getTranslation("merchants.all"));
        standing.setItemLabelGenerator(this::word);
        standing.setPlaceholder(getTranslation("merchants.all"));
        standing.setAriaLabel(getTranslation("merchants.standing"));
        Shortcut.shown(search, "/");
        bar().actions(search, standing);
        rows =
                new RowList<>(
                        one -> one.merchant().id(),
                        mark ->
                                records.page(
                                        new Wanted(standing.getValue(), search.getValue()),
                                        mark,
                                        PAGE,
                                        reader));
        rows.column(getTranslation("merchants.name"), "1fr", this::name)
                .column(getTranslation("merchants.standing"), "112px", this::standing)
                .columnAtEnd(getTranslation("standing.in_time"), "88px", this::percent);
        for (TrackedAs as : TrackedAs.values()) {
            rows.columnAtEnd(getTranslation("standing.as." + as), "80px", one -> figure(one, as));
        }
        rows.column("", "104px", this::judge)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("merchants.none"),
                                getTranslation("merchants.none.next")));
        rows.onOpen(this::open);
        search.addValueChangeListener(change -> rows.load());
        standing.addValueChangeListener(change -> rows.load());
        add(rows);
        rows.load();
    }

    private String word(@Nullable Standing one) {
        return getTranslation(one == null ? "merchants.all" : "standing." + one);
    }

    private Component name(TrackRecord one) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(one.merchant().name());
        HtmlContainer small = new HtmlContainer("small");
        String email = one.merchant().email();
        small.setText(
                one.merchant().code()
                        + " · "
                        + getTranslation("tier." + one.merchant().tier())
                        + (email == null ? "" : " · " + email));
        return new Div(strong, small);
    }

    private Component standing(TrackRecord one) {
        Standing now = one.merchant().standing();
        return new StatusChip(StandingWords.tone(now), getTranslation("standing." + now));
    }

    private Component percent(TrackRecord one) {
        return new Span(one.asked() == 0 ? "—" : one.inTimePercent() + " %");
    }

    private Component figure(TrackRecord one, TrackedAs as) {
        int count = one.figure(as);
        return count == 0
                ? new Span("0")
                : new Anchor(
                        MerchantCasesView.address(one.merchant().id(), as),
                        Integer.toString(count));
    }

    private Component judge(TrackRecord one) {
        boolean admin = reader.kind() == Actor.Kind.ADMIN;
        Button judge =
                admin
                        ? new Button(getTranslation("merchants.email.edit"), click -> address(one))
                        : new Button(getTranslation("merchants.judge"), click -> open(one));
        judge.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return judge;
    }

    private void address(TrackRecord one) {
        new MerchantMailDialog(one.merchant(), contacts, reader, rows::load).open();
    }

    private void open(TrackRecord one) {
        new StandingDialog(one.merchant(), standings, reader, rows::load).open();
    }
}
