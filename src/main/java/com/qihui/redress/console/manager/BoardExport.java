package com.qihui.redress.console.manager;

import com.qihui.redress.console.export.Sheet;
import com.qihui.redress.console.export.SheetLink.Progress;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.OpenWork;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.board.Timing;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.sla.ClockKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of a board as tables: what waits, the trend, and all that they are told apart by. */
class BoardExport {

    private final SlaFigures figures;
    private final BoardWords words;

    BoardExport(SlaFigures figures, BoardWords words) {
        this.figures = figures;
        this.words = words;
    }

    void write(BoardQuery query, Sheet sheet, Progress progress) throws IOException {
        progress.at(0, 3);
        writeNow(figures.board(query).now(), sheet);
        progress.at(1, 3);
        writeTrend(query, sheet);
        progress.at(2, 3);
        writeShares(query, sheet);
    }

    private void writeNow(OpenWork now, Sheet sheet) throws IOException {
        sheet.table(
                words.say("dashboard.sheet.now"),
                List.of(words.say("dashboard.sheet.figure"), words.say("dashboard.sheet.count")));
        sheet.row(List.of(words.say("dashboard.breached"), now.breached()));
        sheet.row(List.of(words.say("dashboard.quarter"), now.dueWithin15()));
        sheet.row(List.of(words.say("dashboard.hour"), now.dueWithinHour()));
        sheet.row(List.of(words.say("dashboard.today"), now.dueToday()));
        sheet.row(List.of(words.say("dashboard.running"), now.running()));
        sheet.row(List.of(words.say("dashboard.paused"), now.paused()));
        for (int i = 0; i < now.ages().size(); i++) {
            sheet.row(
                    List.of(
                            words.say("dashboard.ages") + " " + words.say("dashboard.age." + i),
                            now.ages().get(i).tickets()));
        }
    }

    private void writeTrend(BoardQuery query, Sheet sheet) throws IOException {
        sheet.table(
                words.say("dashboard.trend"),
                columns(
                        words.say("dashboard.from"),
                        words.say("dashboard.to"),
                        words.say("dashboard.sheet.clock")));
        for (TrendPoint point : figures.trend(query.filter(), query.period(), query.grain())) {
            for (Map.Entry<ClockKind, Compliance> one :
                    new TreeMap<>(point.levels().kinds()).entrySet()) {
                Timing timing =
                        switch (one.getKey()) {
                            case FIRST_RESPONSE -> point.levels().response();
                            case RESOLUTION -> point.levels().resolution();
                            default -> Timing.NONE;
                        };
                List<@Nullable Object> row = new ArrayList<>();
                row.add(point.first().toString());
                row.add(point.last().toString());
                row.add(words.say("clock." + one.getKey()));
                row.addAll(numbers(one.getValue()));
                row.add(minutes(timing.median()));
                row.add(minutes(timing.p90()));
                sheet.row(row);
            }
        }
    }

    private void writeShares(BoardQuery query, Sheet sheet) throws IOException {
        List<String> columns = new ArrayList<>(columns(words.say("dashboard.by." + query.by())));
        columns.add(words.say("dashboard.sheet.resolution_median"));
        columns.add(words.say("dashboard.sheet.resolution_p90"));
        sheet.table(words.say("dashboard.where"), columns);
        for (Share share :
                figures.shares(query.filter(), query.by(), query.period(), SlaFigures.ALL_SHARES)) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(
                    share.name().equals(share.value())
                            ? words.value(query.by(), share.value())
                            : share.name());
            row.addAll(numbers(share.compliance()));
            row.add(minutes(share.response().median()));
            row.add(minutes(share.response().p90()));
            row.add(minutes(share.resolution().median()));
            row.add(minutes(share.resolution().p90()));
            sheet.row(row);
        }
    }

    private List<String> columns(String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.add(words.say("dashboard.column.judged"));
        columns.add(words.say("dashboard.column.missed"));
        columns.add(words.say("dashboard.sheet.kept"));
        columns.add(words.say("dashboard.sheet.median"));
        columns.add(words.say("dashboard.sheet.p90"));
        return columns;
    }

    private static List<@Nullable Object> numbers(Compliance kept) {
        List<@Nullable Object> numbers = new ArrayList<>();
        numbers.add(kept.judged());
        numbers.add(kept.breached());
        numbers.add(kept.isKnown() ? Math.round(kept.rate() * 1_000) / 10.0 : null);
        return numbers;
    }

    private static @Nullable Double minutes(@Nullable Duration time) {
        return time == null ? null : Math.round(time.toSeconds() / 6.0) / 10.0;
    }
}
