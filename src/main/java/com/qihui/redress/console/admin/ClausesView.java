package com.qihui.redress.console.admin;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.ClauseDesk;
import com.qihui.redress.clause.Clauses;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.DateWords;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.shared.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** The clauses that are cited, each with its versions and when they held (R7). */
@Route(value = "clauses", layout = ConsoleLayout.class)
@Menu(title = "clauses.title", order = 125)
@RolesAllowed("ADMIN")
public class ClausesView extends Screen {

    private final Clauses clauses;
    private final ClauseDesk desk;
    private final CurrentActor actor;
    private final Moments moments;
    private final TextField words = new TextField();
    private final DatePicker day = new DatePicker();
    private final RowList<Clause> rows;

    public ClausesView(Clauses clauses, ClauseDesk desk, CurrentActor actor, Moments moments) {
        super("");
        this.clauses = clauses;
        this.desk = desk;
        this.actor = actor;
        this.moments = moments;
        rename(getTranslation("clauses.title"));
        Button add = new Button(getTranslation("clauses.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(filter(), add);
        rows =
                new RowList<>(
                        Clause::number,
                        mark -> new Page<>(clauses.find(words.getValue(), day.getValue()), null));
        rows.column(getTranslation("clauses.name"), "1fr", this::name)
                .column(getTranslation("clauses.validity"), "224px", this::validity)
                .column(getTranslation("clauses.versions"), "80px", this::version)
                .column(getTranslation("clauses.state"), "96px", this::state)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("clauses.empty"),
                                getTranslation("clauses.empty.next")));
        rows.onOpen(this::open);
        add(rows);
        rows.load();
    }

    private Div filter() {
        words.setPlaceholder(getTranslation("clauses.search"));
        words.setAriaLabel(getTranslation("clauses.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(60);
        words.setWidth("240px");
        words.addValueChangeListener(change -> rows.load());
        day.setAriaLabel(getTranslation("clauses.day"));
        day.setPlaceholder(getTranslation("clauses.day"));
        day.setClearButtonVisible(true);
        day.setI18n(new DateWords(getLocale()));
        day.addValueChangeListener(change -> rows.load());
        Div filter = new Div(words, day);
        filter.addClassName("line");
        return filter;
    }

    private void add() {
        new ClauseEditor(desk, actor.get(), null, rows::load).open();
    }

    private void open(Clause clause) {
        new ClauseVersions(
                        clauses.versions(clause.number()),
                        moments,
                        latest -> new ClauseEditor(desk, actor.get(), latest, rows::load).open())
                .open();
    }

    private Component name(Clause clause) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(clause.number() + " " + clause.title());
        HtmlContainer small = new HtmlContainer("small");
        small.setText(clause.text());
        return new Div(strong, small);
    }

    private Component validity(Clause clause) {
        return new Span(span(clause));
    }

    static String span(Clause clause) {
        LocalDate until = clause.inForceTo();
        return I18NProvider.translate(
                "clauses.span",
                clause.inForceFrom().toString(),
                until == null ? I18NProvider.translate("clauses.always") : until.toString());
    }

    private Component version(Clause clause) {
        return new Span(getTranslation("clauses.version", clause.version()));
    }

    private Component state(Clause clause) {
        LocalDate today = moments.now().toLocalDate();
        if (clause.holdsOn(today)) {
            return new StatusChip(Tone.OK, getTranslation("clauses.in_force"));
        }
        return clause.inForceFrom().isAfter(today)
                ? new StatusChip(Tone.INFO, getTranslation("clauses.upcoming"))
                : new StatusChip(Tone.MUTE, getTranslation("clauses.past"));
    }
}
