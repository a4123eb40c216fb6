package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.escalation.Article;
import com.qihui.redress.escalation.AtOnce;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Route;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every body outside and what bars it, before anybody chooses: what gives up what first, then what
 * is open, then the rest folded away (R30 to R32).
 */
class WaysList extends Div {

    private final Wording wording;

    WaysList(Route route, Wording wording) {
        this.wording = wording;
        addClassName("ways");
        route.atOnce().forEach(one -> add(once(one)));
        route.choices().forEach(bar -> add(remark(bar)));
        if (route.open().isEmpty()) {
            add(quiet(wording.say("ticket.ways.none")));
        }
        route.open().forEach(body -> add(way(body, route)));
        Div others = new Div();
        others.addClassName("ways");
        Arrays.stream(Body.values())
                .filter(body -> body != Body.NONE && !route.open().contains(body))
                .filter(body -> route.barsOf(body).stream().anyMatch(Bar::hinders))
                .forEach(body -> others.add(way(body, route)));
        if (others.getElement().getChildCount() > 0) {
            add(new NativeDetails(wording.say("ticket.ways.others"), others));
        }
        add(quiet(wording.say("ticket.ways.rule", wording.say("rule." + route.rule()))));
    }

    private Div way(Body body, Route route) {
        List<Bar> bars = route.barsOf(body);
        Span name = new Span(wording.option(body));
        name.addClassName("strong");
        Div head = new Div(sign(bars), name, state(body, bars, route));
        head.addClassName("line");
        Div way = new Div(head);
        way.addClassName("way");
        bars.stream().filter(bar -> bar.kind() != Kind.CHOICE).map(this::remark).forEach(way::add);
        return way;
    }

    private StatusChip state(Body body, List<Bar> bars, Route route) {
        if (!route.open().contains(body)) {
            Kind worst = worst(bars);
            return new StatusChip(tone(worst), wording.state("bar.kind", worst));
        }
        return body == route.primary()
                ? new StatusChip(Tone.OK, wording.say("ticket.ways.first"))
                : new StatusChip(Tone.INFO, wording.say("ticket.ways.fit"));
    }

    /** Bars stand in the order of how bad they are. */
    private static Kind worst(List<Bar> bars) {
        return bars.isEmpty() ? Kind.NOTE : bars.get(0).kind();
    }

    private static Span sign(List<Bar> bars) {
        Kind worst = worst(bars);
        Glyph glyph =
                worst.shuts()
                        ? Glyph.CROSS
                        : worst == Kind.PRECONDITION || worst == Kind.WARNING
                                ? Glyph.WARNING
                                : Glyph.CHECK;
        return glyph.drawn();
    }

    private Div remark(Bar bar) {
        return remark(
                tone(bar.kind()),
                wording.state("bar.kind", bar.kind()),
                wording.say("bar." + bar.rule(), bar.told().stream().map(this::told).toArray()),
                basis(bar.basis()));
    }

    private Div once(AtOnce ground) {
        return remark(
                Tone.WARN,
                wording.say("outside.once"),
                wording.state("outside.once", ground),
                basis(ground.basis()));
    }

    private static Div remark(Tone tone, String mark, String text, String basis) {
        Div line = new Div(new StatusChip(tone, mark).plain(), new Span(text), quiet(basis));
        line.addClassNames("remark", "small");
        return line;
    }

    private String basis(List<Article> articles) {
        return articles.stream()
                .map(one -> wording.say("law." + one.law(), String.valueOf(one.number())))
                .collect(Collectors.joining(wording.say("law.and")));
    }

    private Object told(Object value) {
        return value instanceof LocalDate day ? wording.day(day) : value;
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case EXCLUDED, REFUSAL -> Tone.BAD;
            case PRECONDITION, WARNING -> Tone.WARN;
            case CHOICE -> Tone.HOLD;
            case OUT_OF_SCOPE, NOTE -> Tone.MUTE;
        };
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "small");
        return span;
    }
}
