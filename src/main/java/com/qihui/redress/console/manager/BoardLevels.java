package com.qihui.redress.console.manager;

import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.Timing;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.sla.ClockKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The figures of the whole period, against as long a one before. */
class BoardLevels extends Div {

    private static final List<ClockKind> KINDS =
            List.of(
                    ClockKind.FIRST_RESPONSE,
                    ClockKind.RESOLUTION,
                    ClockKind.MERCHANT_RESPONSE,
                    ClockKind.PROMISE);

    private final BoardWords words;
    private final SlaFigures figures;

    BoardLevels(BoardWords words, SlaFigures figures) {
        this.words = words;
        this.figures = figures;
        addClassName("levels");
    }

    void show(Board board, BoardFilter filter) {
        removeAll();
        List<TrendPoint> trend = board.trend();
        TicketsBehind period =
                TicketsBehind.now(What.MISSED, filter)
                        .between(
                                figures.start(trend.get(0).first()),
                                figures.start(trend.get(trend.size() - 1).last().plusDays(1)));
        for (ClockKind kind : KINDS) {
            Compliance kept = board.total().of(kind);
            add(
                    level(
                            words.say("dashboard.kept." + kind),
                            BoardWords.rate(kept),
                            change(kept, board.before().getOrDefault(kind, Compliance.NONE)),
                            TicketAddress.of(period.of(kind))));
        }
        add(
                taken(
                        "dashboard.took.response",
                        board.total().response(),
                        period,
                        ClockKind.FIRST_RESPONSE));
        add(
                taken(
                        "dashboard.took.resolution",
                        board.total().resolution(),
                        period,
                        ClockKind.RESOLUTION));
    }

    private Component taken(String label, Timing timing, TicketsBehind period, ClockKind kind) {
        Span note = new Span(words.say("dashboard.took.p90", words.span(timing.p90())));
        TicketsBehind answered =
                TicketsBehind.now(What.ANSWERED, period.filter())
                        .between(period.from(), period.to())
                        .of(kind);
        return level(
                words.say(label), words.span(timing.median()), note, TicketAddress.of(answered));
    }

    private Span change(Compliance now, Compliance before) {
        if (!now.isKnown()) {
            return new Span(words.say("dashboard.rate.unknown"));
        }
        if (!before.isKnown()) {
            return new Span(words.say("dashboard.rate.first"));
        }
        long tenths = Math.round((now.rate() - before.rate()) * 1_000);
        if (tenths == 0) {
            return new Span(words.say("dashboard.rate.same"));
        }
        String signed = String.format(Locale.ROOT, "%+.1f", tenths / 10.0).replace('-', '−');
        Span note = new Span(words.say("dashboard.rate.change", signed));
        note.addClassNames("toned", tenths < 0 ? "tone-bad" : "tone-ok");
        return note;
    }

    private static Component level(String label, String value, Span note, String address) {
        Span name = new Span(label);
        name.addClassName("label");
        Span number = new Span(value);
        number.addClassName("value");
        note.addClassName("note");
        Anchor level = new Anchor(address);
        level.addClassName("level");
        level.add(name, number, note);
        return level;
    }
}
