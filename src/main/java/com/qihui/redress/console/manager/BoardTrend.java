package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.ChartOptions;
import com.qihui.redress.console.component.ChartWithTable;
import com.qihui.redress.console.component.DataTable.Cell;
import com.qihui.redress.console.component.Series;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.Timing;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.sla.ClockKind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How times were kept, and how long things took, over the period; the table has the latest first.
 */
class BoardTrend extends Card {

    private static final List<ClockKind> KINDS =
            List.of(ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION, ClockKind.MERCHANT_RESPONSE);

    private enum Measure {
        COMPLIANCE,
        RESPONSE,
        RESOLUTION
    }

    private final BoardWords words;
    private final SlaFigures figures;
    private final ChartWithTable chart;
    private final Tabs measures = new Tabs();
    private final BoardLevels levels;
    private List<TrendPoint> points = List.of();
    private Grain grain = Grain.DAY;
    private BoardFilter filter = BoardFilter.NONE;

    BoardTrend(BoardWords words, SlaFigures figures) {
        super(words.say("dashboard.trend"));
        this.words = words;
        this.figures = figures;
        chart = new ChartWithTable(words.say("dashboard.trend"), "196px");
        levels = new BoardLevels(words, figures);
        for (Measure measure : Measure.values()) {
            measures.add(new Tab(words.say("dashboard.measure." + measure)));
        }
        measures.addThemeNames("small", "minimal");
        measures.addSelectedChangeListener(change -> draw());
        Div choice = new Div(measures, chart.toggle());
        choice.addClassName("line");
        aside(choice);
        add(levels, chart);
        chart.chart().onPick(picked -> open(picked.index(), picked.series()));
    }

    void show(Board board, BoardFilter only, Grain by) {
        points = board.trend();
        grain = by;
        filter = only;
        levels.show(board, only);
        draw();
    }

    private void draw() {
        List<String> names = points.stream().map(one -> words.stretch(one, grain)).toList();
        switch (measure()) {
            case COMPLIANCE -> drawRates(names);
            case RESPONSE -> drawTimes(names, ClockKind.FIRST_RESPONSE);
            case RESOLUTION -> drawTimes(names, ClockKind.RESOLUTION);
        }
    }

    private Measure measure() {
        return Measure.values()[Math.max(0, measures.getSelectedIndex())];
    }

    private void drawRates(List<String> names) {
        List<Tone> tones = List.of(Tone.INFO, Tone.MUTE, Tone.HOLD);
        List<Series> series = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of(words.say("dashboard.column.time")));
        for (int i = 0; i < KINDS.size(); i++) {
            ClockKind kind = KINDS.get(i);
            columns.add(clock(kind));
            columns.add(words.say("dashboard.column.missed"));
            series.add(new Series(clock(kind), rates(kind), tones.get(i), i == 1));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(names.get(i))));
            for (ClockKind kind : KINDS) {
                Compliance kept = points.get(i).levels().of(kind);
                row.add(Cell.of(BoardWords.rate(kept)));
                row.add(
                        kept.breached() == 0
                                ? Cell.of("0")
                                : Cell.to(
                                        Long.toString(kept.breached()),
                                        address(What.MISSED, points.get(i), kind)));
            }
            rows.add(0, row);
        }
        chart.show(ChartOptions.rates(names, series), columns, rows);
    }

    private List<@Nullable Double> rates(ClockKind kind) {
        List<@Nullable Double> rates = new ArrayList<>();
        for (TrendPoint point : points) {
            Compliance kept = point.levels().of(kind);
            rates.add(kept.isKnown() ? Math.round(kept.rate() * 1_000) / 10.0 : null);
        }
        return rates;
    }

    private void drawTimes(List<String> names, ClockKind kind) {
        TimeUnit unit =
                TimeUnit.of(
                        points.stream()
                                .map(point -> timing(point, kind).p90())
                                .filter(Objects::nonNull)
                                .max(Duration::compareTo)
                                .orElse(Duration.ZERO));
        String median = words.say("dashboard.column.median");
        String p90 = words.say("dashboard.column.p90");
        List<Series> series =
                List.of(
                        new Series(median, times(kind, unit, Timing::median), Tone.INFO),
                        new Series(p90, times(kind, unit, Timing::p90), Tone.MUTE, true));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Timing timing = timing(points.get(i), kind);
            String count = Long.toString(timing.count());
            rows.add(
                    0,
                    List.of(
                            Cell.of(names.get(i)),
                            Cell.of(words.span(timing.median())),
                            Cell.of(words.span(timing.p90())),
                            timing.count() == 0
                                    ? Cell.of(count)
                                    : Cell.to(count, address(What.ANSWERED, points.get(i), kind))));
        }
        chart.show(
                ChartOptions.times(names, series, words.say("dashboard.unit." + unit)),
                List.of(
                        words.say("dashboard.column.time"),
                        median,
                        p90,
                        words.say("dashboard.column.answered")),
                rows);
    }

    private List<@Nullable Double> times(
            ClockKind kind, TimeUnit unit, Function<Timing, @Nullable Duration> part) {
        List<@Nullable Double> times = new ArrayList<>();
        for (TrendPoint point : points) {
            Duration time = part.apply(timing(point, kind));
            times.add(time == null ? null : unit.number(time));
        }
        return times;
    }

    private static Timing timing(TrendPoint point, ClockKind kind) {
        return kind == ClockKind.RESOLUTION
                ? point.levels().resolution()
                : point.levels().response();
    }

    private void open(int index, String series) {
        if (index < 0 || index >= points.size()) {
            return;
        }
        TrendPoint point = points.get(index);
        switch (measure()) {
            case COMPLIANCE ->
                    KINDS.stream()
                            .filter(kind -> clock(kind).equals(series))
                            .findFirst()
                            .ifPresent(kind -> go(address(What.MISSED, point, kind)));
            case RESPONSE -> go(address(What.ANSWERED, point, ClockKind.FIRST_RESPONSE));
            case RESOLUTION -> go(address(What.ANSWERED, point, ClockKind.RESOLUTION));
        }
    }

    private String address(What what, TrendPoint point, ClockKind kind) {
        return TicketAddress.of(
                TicketsBehind.now(what, filter)
                        .between(
                                figures.start(point.first()),
                                figures.start(point.last().plusDays(1)))
                        .of(kind));
    }

    private String clock(ClockKind kind) {
        return words.say("clock." + kind);
    }

    private static void go(String address) {
        UI.getCurrent().getPage().setLocation(address);
    }
}
