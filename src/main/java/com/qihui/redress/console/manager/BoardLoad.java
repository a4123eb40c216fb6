package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.ChartOptions;
import com.qihui.redress.console.component.ChartWithTable;
import com.qihui.redress.console.component.DataTable.Cell;
import com.qihui.redress.console.component.Series;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.HourLoad;
import com.qihui.redress.insight.query.BoardFilter;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What falls due in the next 24 hours. */
class BoardLoad extends Card {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final BoardWords words;
    private final ZoneId zone;
    private final ChartWithTable chart;
    private List<HourLoad> hours = List.of();
    private BoardFilter filter = BoardFilter.NONE;

    BoardLoad(BoardWords words, ZoneId zone) {
        super(words.say("dashboard.load"));
        this.words = words;
        this.zone = zone;
        chart = new ChartWithTable(words.say("dashboard.load"), "168px");
        aside(chart.toggle());
        add(chart);
        chart.chart().onPick(picked -> open(picked.index()));
    }

    void show(Board board, BoardFilter only) {
        hours = board.load();
        filter = only;
        String clocks = words.say("dashboard.column.clocks");
        chart.show(
                ChartOptions.bars(
                        hours.stream().map(this::name).toList(),
                        List.of(
                                new Series(
                                        clocks,
                                        hours.stream().map(HourLoad::clocks).toList(),
                                        Tone.INFO)),
                        false),
                List.of(words.say("dashboard.column.hour"), clocks),
                hours.stream().map(this::row).toList());
    }

    private List<Cell> row(HourLoad hour) {
        String count = Long.toString(hour.clocks());
        return List.of(
                Cell.of(name(hour)),
                hour.clocks() == 0 ? Cell.of(count) : Cell.to(count, address(hour)));
    }

    private String name(HourLoad hour) {
        return HOUR.format(hour.from().atZone(zone));
    }

    private void open(int index) {
        if (index >= 0 && index < hours.size()) {
            UI.getCurrent().getPage().setLocation(address(hours.get(index)));
        }
    }

    private String address(HourLoad hour) {
        return TicketAddress.of(
                TicketsBehind.now(What.LOAD, filter)
                        .between(hour.from(), hour.from().plus(Duration.ofHours(1))));
    }
}
