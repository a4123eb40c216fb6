package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.DataTable;
import com.qihui.redress.console.component.DataTable.Cell;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.sla.ClockKind;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Where times are missed: by category, merchant, team, agent, channel or product. */
class BoardShares extends Card {

    private static final List<Dimension> ORDER = List.of(Dimension.values());

    private final BoardWords words;
    private final SlaFigures figures;
    private final Tabs dimensions = new Tabs();
    private final DataTable table;
    private final Span none;
    private boolean showing;

    BoardShares(BoardWords words, SlaFigures figures, Consumer<Dimension> chosen) {
        super(words.say("dashboard.where"));
        this.words = words;
        this.figures = figures;
        table = new DataTable(words.say("dashboard.where"));
        none = new Span(words.say("dashboard.where.none"));
        none.addClassNames("quiet", "small");
        for (Dimension one : ORDER) {
            dimensions.add(new Tab(words.say("dashboard.by." + one)));
        }
        dimensions.addThemeNames("small", "minimal");
        dimensions.addSelectedChangeListener(
                change -> {
                    if (!showing) {
                        chosen.accept(ORDER.get(dimensions.getSelectedIndex()));
                    }
                });
        aside(dimensions);
        add(table, none);
    }

    void show(Board board, BoardAddress address, Period period) {
        showing = true;
        dimensions.setSelectedIndex(ORDER.indexOf(address.by()));
        showing = false;
        none.setVisible(board.shares().isEmpty());
        table.setVisible(!board.shares().isEmpty());
        table.show(
                List.of(
                        words.say("dashboard.by." + address.by()),
                        words.say("dashboard.column.judged"),
                        words.say("dashboard.column.missed"),
                        words.say("dashboard.column.rate"),
                        words.say("dashboard.column.promises"),
                        words.say("dashboard.took.response"),
                        words.say("dashboard.took.resolution")),
                board.shares().stream().map(share -> row(share, address, period)).toList());
    }

    private List<Cell> row(Share share, BoardAddress address, Period period) {
        Dimension by = address.by();
        BoardFilter filter = address.filter().with(by, share.value());
        String name =
                by == Dimension.MERCHANT && !share.value().isEmpty()
                        ? share.name()
                        : words.value(by, share.value());
        List<Cell> row = new ArrayList<>();
        row.add(Cell.to(name, address.with(filter).text()));
        row.add(Cell.of(Long.toString(share.compliance().judged())));
        String missed = Long.toString(share.compliance().breached());
        row.add(
                share.compliance().breached() == 0
                        ? Cell.of(missed)
                        : Cell.to(missed, TicketAddress.of(behind(What.MISSED, filter, period))));
        row.add(
                Cell.of(String.format(Locale.ROOT, "%.1f%%", share.missedRate() * 100))
                        .toned(BoardWords.tone(share.missedRate())));
        row.add(promises(share, filter, period));
        row.add(
                taken(
                        share.response().count(),
                        words.span(share.response().median()),
                        filter,
                        period,
                        ClockKind.FIRST_RESPONSE));
        row.add(
                taken(
                        share.resolution().count(),
                        words.span(share.resolution().median()),
                        filter,
                        period,
                        ClockKind.RESOLUTION));
        return row;
    }

    /** Of those judged, the part that was kept in time; behind it those that were not. */
    private Cell promises(Share share, BoardFilter filter, Period period) {
        if (!share.promises().isKnown()) {
            return Cell.of("—");
        }
        String rate = BoardWords.rate(share.promises());
        Cell cell =
                share.promises().breached() == 0
                        ? Cell.of(rate)
                        : Cell.to(
                                rate,
                                TicketAddress.of(
                                        behind(What.MISSED, filter, period).of(ClockKind.PROMISE)));
        return cell.toned(BoardWords.tone(1 - share.promises().rate()));
    }

    private Cell taken(long count, String text, BoardFilter filter, Period period, ClockKind kind) {
        return count == 0
                ? Cell.of(text)
                : Cell.to(text, TicketAddress.of(behind(What.ANSWERED, filter, period).of(kind)));
    }

    private TicketsBehind behind(What what, BoardFilter filter, Period period) {
        return TicketsBehind.now(what, filter)
                .between(figures.start(period.first()), figures.start(period.last().plusDays(1)));
    }
}
