package com.qihui.redress.console.manager;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Amount;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.OutsideRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** What a row of the cases outside shows. */
@org.springframework.stereotype.Component
class OutsideBoardCells {

    private final I18NProvider labels;
    private final Moments moments;

    OutsideBoardCells(I18NProvider labels, Moments moments) {
        this.labels = labels;
        this.moments = moments;
    }

    void addTo(RowList<OutsideRow> rows, Locale locale) {
        rows.column(say("outside.board.case", locale), "1fr", row -> about(row, locale))
                .column(say("outside.board.complaint", locale), "1fr", OutsideBoardCells::complaint)
                .column(say("outside.board.cause", locale), "1fr", row -> why(row, locale))
                .column(say("outside.board.state", locale), "132px", row -> state(row, locale))
                .column(say("outside.board.due", locale), "152px", row -> due(row, locale))
                .columnAtEnd(
                        say("outside.board.amount", locale), "112px", OutsideBoardCells::amount);
    }

    private Component about(OutsideRow row, Locale locale) {
        return twoLines(
                say("option." + row.body(), locale),
                Objects.requireNonNullElseGet(
                        row.caseNo(), () -> say("outside.board.unknown", locale)));
    }

    private static Component complaint(OutsideRow row) {
        String merchant = row.merchantName();
        return twoLines(
                row.subject(), merchant == null ? row.number() : row.number() + " · " + merchant);
    }

    private Component why(OutsideRow row, Locale locale) {
        return twoLines(
                say("outside.cause." + row.cause(), locale),
                row.lesson() == null ? "" : say("option." + row.lesson(), locale));
    }

    private Component state(OutsideRow row, Locale locale) {
        OutsideOutcome outcome = row.outcome();
        if (outcome == null) {
            boolean taken = row.state() == OutsideCase.State.ACCEPTED;
            return new StatusChip(
                    taken ? Tone.INFO : Tone.HOLD, say("outside.state." + row.state(), locale));
        }
        return new StatusChip(
                outcome.mayAward() ? Tone.OK : outcome.leavesItOpen() ? Tone.BAD : Tone.MUTE,
                say("option." + outcome, locale));
    }

    /** Of what is over when that was. */
    private Component due(OutsideRow row, Locale locale) {
        Instant ended = row.endedAt();
        if (ended != null) {
            return new Span(moments.at(ended, locale));
        }
        Instant due = row.dueAt();
        return due == null
                ? new Span(say("outside.board.nothing_due", locale))
                : new Div(
                        new Countdown(due, Countdown.State.RUNNING),
                        line("small", moments.until(due, locale)));
    }

    private static Component amount(OutsideRow row) {
        return new Span(row.awardedYuan() == null ? "—" : Amount.of(row.awardedYuan()));
    }

    private static Div twoLines(String first, String second) {
        return new Div(line("strong", first), line("small", second));
    }

    private static Component line(String tag, String text) {
        HtmlContainer line = new HtmlContainer(tag);
        line.setText(text);
        return line;
    }

    private String say(String key, Locale locale) {
        return labels.getTranslation(key, locale);
    }
}
