package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.insight.rules.RuleScores;
import com.qihui.redress.insight.rules.RuleTicket;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.Words;
import com.qihui.redress.triage.TriageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The complaints behind one figure of the rules of triage. */
@Route(value = RuleAddress.PATH, layout = ConsoleLayout.class)
@RolesAllowed("MANAGER")
public class RuleTicketsView extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final RuleScores scores;
    private final TriageWords words;
    private final Moments moments;
    private final Span about = new Span();
    private final RowList<RuleTicket> rows;
    private RuleAddress figure = new RuleAddress("", RuleAddress.What.CORRECTED, RuleAddress.USUAL);

    public RuleTicketsView(RuleScores scores, TriageWords words, Moments moments) {
        super("");
        this.scores = scores;
        this.words = words;
        this.moments = moments;
        Button back =
                new Button(
                        getTranslation("rules.title"),
                        Glyph.BACK.drawn(),
                        click -> UI.getCurrent().navigate("triage-rules"));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        about.addClassNames("quiet", "small", "cut");
        bar().before(back).beside(about);
        rows = new RowList<>(RuleTicket::id, this::page);
        rows.column(getTranslation("inbox.column.complaint"), "1fr", this::about)
                .column(getTranslation("rules.column.into"), "1fr", this::into)
                .column(getTranslation("rules.column.when"), "136px", this::when)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("rules.list.empty"),
                                getTranslation("rules.list.empty.next")));
        rows.leadsTo(row -> "tickets/" + row.number())
                .onOpen(row -> UI.getCurrent().navigate("tickets/" + row.number()));
        add(rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            figure = RuleAddress.read(event.getLocation().getQueryParameters());
        } catch (IllegalArgumentException strange) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        rename(getTranslation("rules.list." + figure.what().name().toLowerCase(Locale.ROOT)));
        about.setText(
                words.rule(figure.rule(), getLocale())
                        + " · "
                        + getTranslation("rules.last", figure.days()));
        rows.load();
    }

    private Page<RuleTicket> page(@Nullable String after) {
        return figure.what() == RuleAddress.What.CORRECTED
                ? scores.corrections(figure.rule(), figure.days(), after, PAGE)
                : scores.suggestedBy(figure.rule(), figure.days(), after, PAGE);
    }

    private Component about(RuleTicket row) {
        return new Div(line("strong", row.subject()), line("small", row.number()));
    }

    private Component into(RuleTicket row) {
        if (row.to() == null) {
            return new Span("—");
        }
        String change = options(row.from()) + " → " + options(row.to());
        String why =
                row.reason() == null
                        ? String.valueOf(row.by())
                        : row.by() + getTranslation("rules.said") + row.reason();
        return new Div(line("strong", change), line("small", why));
    }

    private Component when(RuleTicket row) {
        return new Span(moments.at(row.at(), getLocale()));
    }

    private String options(@Nullable String names) {
        return names == null || names.isEmpty()
                ? getTranslation("rules.nothing")
                : Words.list(names).stream()
                        .map(name -> getTranslation("option." + name))
                        .collect(Collectors.joining(getTranslation("ticket.list")));
    }

    private static Div line(String style, String text) {
        Div line = new Div(new Span(text));
        line.addClassNames(style, "cut");
        return line;
    }
}
