package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Meter;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.OpenWork;
import com.qihui.redress.insight.query.BoardFilter;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How long it is that complaints are late. */
class BoardAges extends Card {

    private final BoardWords words;
    private final Div lines = new Div();

    BoardAges(BoardWords words) {
        super(words.say("dashboard.ages"));
        this.words = words;
        lines.addClassName("ages");
        add(lines);
    }

    void show(Board board, BoardFilter filter) {
        lines.removeAll();
        List<OpenWork.Age> ages = board.now().ages();
        long most = ages.stream().mapToLong(OpenWork.Age::tickets).max().orElse(0);
        if (most == 0) {
            Span none = new Span(words.say("dashboard.breached.none"));
            none.addClassNames("quiet", "small");
            lines.add(none);
            return;
        }
        for (int i = 0; i < ages.size(); i++) {
            OpenWork.Age age = ages.get(i);
            Span number = new Span(Long.toString(age.tickets()));
            number.addClassName("number");
            Anchor line =
                    new Anchor(
                            TicketAddress.of(
                                    TicketsBehind.now(What.BREACHED, filter)
                                            .between(age.since(), age.until())));
            line.add(
                    new Span(words.say("dashboard.age." + i)),
                    new Meter(
                            (double) age.tickets() / most,
                            words.say("dashboard.age." + i),
                            Tone.BAD),
                    number);
            lines.add(line);
        }
    }
}
