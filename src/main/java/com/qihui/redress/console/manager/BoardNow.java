package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Figure;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.OpenWork;
import com.qihui.redress.insight.query.BoardFilter;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What waits now: six figures, each leading to its tickets. */
class BoardNow extends Div {

    private final BoardWords words;
    private final SlaFigures figures;
    private final Figure breached;
    private final Figure quarter;
    private final Figure hour;
    private final Figure today;
    private final Figure running;
    private final Figure paused;

    BoardNow(BoardWords words, SlaFigures figures) {
        this.words = words;
        this.figures = figures;
        breached = new Figure(words.say("dashboard.breached"));
        quarter = new Figure(words.say("dashboard.quarter"));
        hour = new Figure(words.say("dashboard.hour"));
        today = new Figure(words.say("dashboard.today"));
        running = new Figure(words.say("dashboard.running"));
        paused = new Figure(words.say("dashboard.paused"));
        addClassNames("figures", "six");
        add(breached, quarter, hour, today, running, paused);
    }

    void show(Board board, BoardFilter filter) {
        OpenWork now = board.now();
        Instant asOf = board.asOf();
        breached.show(number(now.breached()), oldest(now.oldestBreach(), asOf))
                .tone(now.breached() > 0 ? Tone.BAD : Tone.OK)
                .opens(address(What.BREACHED, filter, null));
        quarter.show(
                        number(now.dueWithin15()),
                        words.say("dashboard.unclaimed", now.unclaimedWithin15()))
                .tone(now.dueWithin15() > 0 ? Tone.WARN : Tone.OK)
                .opens(address(What.DUE, filter, asOf.plus(Duration.ofMinutes(15))));
        hour.show(number(now.dueWithinHour()), words.say("dashboard.hour.note"))
                .opens(address(What.DUE, filter, asOf.plus(Duration.ofHours(1))));
        today.show(number(now.dueToday()), words.say("dashboard.today.note", now.dueWithinDay()))
                .opens(address(What.DUE, filter, figures.start(board.today().plusDays(1))));
        running.show(number(now.running()), words.say("dashboard.running.note"))
                .opens(address(What.RUNNING, filter, null));
        paused.show(number(now.paused()), words.say("dashboard.paused.note"))
                .opens(address(What.PAUSED, filter, null));
    }

    private String oldest(@Nullable Instant breach, Instant now) {
        return breach == null
                ? words.say("dashboard.breached.none")
                : words.say(
                        "dashboard.breached.oldest",
                        Spans.words(this, Duration.between(breach, now)));
    }

    private static String address(What what, BoardFilter filter, @Nullable Instant until) {
        return TicketAddress.of(TicketsBehind.now(what, filter).between(null, until));
    }

    private static String number(long count) {
        return Long.toString(count);
    }
}
