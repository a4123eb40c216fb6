package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.CategorySpeed;
import com.qihui.redress.insight.NextDue;
import com.qihui.redress.insight.Owner;
import com.qihui.redress.insight.SlaBoard;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.Standing;
import com.qihui.redress.insight.TicketsBehind;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.Lane;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** The short lists of the board, each line leading to its tickets. */
class BoardTables {

    private static final int LINES = 5;

    private final SlaFigures figures;
    private final Div next = new Div();
    private final Div merchants = new Div();
    private final Div teams = new Div();
    private final Div categories = new Div();

    BoardTables(SlaFigures figures) {
        this.figures = figures;
    }

    Div next() {
        return next;
    }

    Div merchants() {
        return merchants;
    }

    Div teams() {
        return teams;
    }

    Div categories() {
        return categories;
    }

    void show(SlaBoard board) {
        Instant from = figures.start(board.today().minusDays(SlaFigures.DAYS - 1L));
        Instant to = board.asOf();
        TicketsBehind missed = TicketsBehind.missed(from, to);
        next.removeAll();
        board.next().stream().limit(6).forEach(one -> next.add(due(one)));
        merchants.removeAll();
        board.standings().merchants().stream()
                .limit(LINES)
                .forEach(
                        one ->
                                merchants.add(
                                        standing(
                                                Objects.requireNonNullElse(one.name(), "—"),
                                                one,
                                                missed.ofMerchant(Long.parseLong(one.key())))));
        teams.removeAll();
        board.standings().teams().stream()
                .limit(LINES)
                .forEach(
                        one ->
                                teams.add(
                                        standing(
                                                say("option." + one.key()),
                                                one,
                                                missed.of(Team.valueOf(one.key())))));
        categories.removeAll();
        board.categories().stream()
                .limit(LINES)
                .forEach(one -> categories.add(speed(one, from, to)));
    }

    private Component due(NextDue one) {
        return line(
                "tickets/" + one.number(),
                "84px minmax(0, 1fr) 96px",
                new Countdown(one.dueAt(), Countdown.State.RUNNING),
                cut(one.number() + " " + say("clock." + one.kind())),
                cut(owner(one.owner())));
    }

    private String owner(Owner owner) {
        if (owner.name() != null) {
            return owner.name();
        }
        if (owner.lane() == null) {
            return "—";
        }
        return owner.lane() == Lane.CUSTOMER ? say("option.USER") : say("inbox.unclaimed");
    }

    private Component standing(String name, Standing one, TicketsBehind behind) {
        Span rate = new Span(String.format(Locale.ROOT, "%.1f%%", one.breachRate() * 100));
        Tone tone = one.breachRate() > 0.2 ? Tone.BAD : one.breachRate() > 0.05 ? Tone.WARN : null;
        if (tone != null) {
            rate.addClassNames("toned", "tone-" + tone.name().toLowerCase(Locale.ROOT));
        }
        return line(
                TicketAddress.of(behind),
                "minmax(0, 1fr) 48px 64px",
                cut(name),
                end(new Span(Long.toString(one.breachedTickets()))),
                end(rate));
    }

    private Component speed(CategorySpeed one, Instant from, Instant to) {
        return line(
                TicketAddress.of(TicketsBehind.resolved(one.category(), from, to)),
                "minmax(0, 1fr) 24px 84px",
                cut(say("option." + one.category())),
                end(new Span(Long.toString(one.tickets()))),
                end(new Span(Spans.words(categories, one.median()))));
    }

    private static Anchor line(String address, String columns, Component... cells) {
        Anchor line = new Anchor(address);
        line.add(cells);
        line.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", columns)
                .set("gap", "var(--s2)")
                .set("padding", "6px 0")
                .set("border-bottom", "1px solid var(--line)")
                .set("color", "inherit");
        return line;
    }

    private static Span cut(String text) {
        Span span = new Span(text);
        span.addClassName("cut");
        span.setTitle(text);
        return span;
    }

    private static Span end(Span span) {
        span.getStyle().set("text-align", "right");
        return span;
    }

    private String say(String key) {
        return next.getTranslation(key);
    }
}
