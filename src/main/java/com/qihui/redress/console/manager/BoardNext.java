package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.NextDue;
import com.qihui.redress.insight.board.Owner;
import com.qihui.redress.workflow.work.Lane;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What falls due next, and who can still prevent it. */
class BoardNext extends Card {

    private final BoardWords words;
    private final Div lines = new Div();

    BoardNext(BoardWords words) {
        super(words.say("dashboard.next"));
        this.words = words;
        lines.addClassName("next-due");
        aside(words.say("dashboard.next.order"));
        add(lines);
    }

    void show(Board board) {
        lines.removeAll();
        if (board.next().isEmpty()) {
            Span none = new Span(words.say("dashboard.next.none"));
            none.addClassNames("quiet", "small");
            lines.add(none);
        }
        board.next().forEach(one -> lines.add(line(one)));
    }

    private Component line(NextDue one) {
        Anchor line = new Anchor("tickets/" + one.number());
        line.add(
                new Countdown(one.dueAt(), Countdown.State.RUNNING),
                what(one),
                cut(owner(one.owner())));
        return line;
    }

    private Component what(NextDue one) {
        Span number = new Span(one.number());
        number.addClassNames("quiet", "small");
        Div what = new Div(cut(words.say("clock." + one.kind())), number);
        what.addClassNames("what", "cut");
        return what;
    }

    private String owner(Owner owner) {
        if (owner.name() != null) {
            return owner.name();
        }
        if (owner.lane() == null) {
            return "—";
        }
        return owner.lane() == Lane.CUSTOMER
                ? words.say("option.USER")
                : words.say("inbox.unclaimed");
    }

    private static Span cut(String text) {
        Span span = new Span(text);
        span.addClassName("cut");
        span.setTitle(text);
        return span;
    }
}
