package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Figure;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.Compliance;
import com.qihui.redress.insight.OpenTickets;
import com.qihui.redress.insight.SlaBoard;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.TicketsBehind;
import com.qihui.redress.insight.TicketsBehind.What;
import com.qihui.redress.sla.ClockKind;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The five figures at the top of the board. */
class BoardFigures extends Div {

    private final Figure breached = new Figure(getTranslation("dashboard.breached"));
    private final Figure hour = new Figure(getTranslation("dashboard.hour"));
    private final Figure day = new Figure(getTranslation("dashboard.day"));
    private final Figure response = new Figure(getTranslation("dashboard.response"));
    private final Figure promises = new Figure(getTranslation("dashboard.promises"));

    private final SlaFigures figures;

    BoardFigures(SlaFigures figures) {
        this.figures = figures;
        addClassName("figures");
        add(breached, hour, day, response, promises);
    }

    void show(SlaBoard board) {
        OpenTickets open = board.open();
        Instant now = board.asOf();
        Instant oldest = open.oldestBreach();
        breached.show(
                        Long.toString(open.breached()),
                        oldest == null
                                ? getTranslation("dashboard.breached.none")
                                : getTranslation(
                                        "dashboard.breached.oldest",
                                        Spans.words(this, Duration.between(oldest, now))))
                .tone(open.breached() > 0 ? Tone.BAD : Tone.OK)
                .opens(TicketAddress.of(TicketsBehind.now(What.BREACHED)));
        hour.show(
                        Long.toString(open.dueWithinHour()),
                        getTranslation("dashboard.hour.unclaimed", open.withinHourUnclaimed()))
                .tone(open.dueWithinHour() > 0 ? Tone.WARN : Tone.OK)
                .opens(TicketAddress.of(TicketsBehind.due(null, now.plus(Duration.ofHours(1)))));
        day.show(
                        Long.toString(open.dueWithinDay()),
                        getTranslation("dashboard.day.open", open.running(), open.paused()))
                .opens(TicketAddress.of(TicketsBehind.due(null, now.plus(Duration.ofDays(1)))));
        Instant week = figures.start(board.weekBegan());
        rate(
                response,
                board.thisWeek(ClockKind.FIRST_RESPONSE),
                board.lastWeek(ClockKind.FIRST_RESPONSE));
        response.opens(
                TicketAddress.of(TicketsBehind.missed(week, now).of(ClockKind.FIRST_RESPONSE)));
        rate(promises, board.promisesThisWeek(), board.promisesLastWeek());
        promises.opens(TicketAddress.of(TicketsBehind.promisesMissed(week, now)));
    }

    private void rate(Figure figure, Compliance now, Compliance before) {
        if (!now.isKnown()) {
            figure.show("—", getTranslation("dashboard.rate.unknown"));
            return;
        }
        String number = String.format(Locale.ROOT, "%.1f%%", now.rate() * 100);
        if (!before.isKnown()) {
            figure.show(number, getTranslation("dashboard.rate.week"));
            return;
        }
        long tenths = Math.round((now.rate() - before.rate()) * 1000);
        if (tenths == 0) {
            figure.show(number, getTranslation("dashboard.rate.same"));
            return;
        }
        String signed = String.format(Locale.ROOT, "%+.1f", tenths / 10.0).replace('-', '−');
        figure.show(number, getTranslation("dashboard.rate.change", signed))
                .noteTone(tenths < 0 ? Tone.BAD : Tone.OK);
    }
}
