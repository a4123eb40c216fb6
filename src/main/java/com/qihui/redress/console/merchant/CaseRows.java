package com.qihui.redress.console.merchant;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.merchant.MerchantTurn;
import com.qihui.redress.merchant.TrackedCase;
import com.qihui.redress.shared.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The complaints behind one figure of a merchant's record. */
public final class CaseRows {

    private final Moments moments;
    private final Locale language;

    private CaseRows(Moments moments, Locale language) {
        this.moments = moments;
        this.language = language;
    }

    /**
     * @param tickets where a complaint is read, up to its number
     */
    public static RowList<TrackedCase> of(
            String tickets,
            Moments moments,
            Locale language,
            Function<@Nullable String, Page<TrackedCase>> pages) {
        CaseRows cells = new CaseRows(moments, language);
        RowList<TrackedCase> rows = new RowList<>(TrackedCase::id, pages);
        rows.column(say("standing.case"), "180px", one -> new Span(one.number()))
                .column(say("standing.case.came"), "132px", cells::came)
                .column(say("standing.case.answer"), "1fr", cells::answer)
                .columnAtEnd(say("standing.case.due"), "132px", cells::due)
                .columnAtEnd(say("standing.case.at"), "132px", cells::at)
                .whenEmpty(
                        new EmptyState(say("standing.case.none"), say("standing.case.none.next")));
        rows.leadsTo(one -> tickets + one.number())
                .onOpen(one -> UI.getCurrent().navigate(tickets + one.number()));
        return rows;
    }

    private Component came(TrackedCase one) {
        MerchantTurn turn = one.turn();
        if (turn == null) {
            return new StatusChip(Tone.BAD, say("standing.as.UPHELD"));
        }
        Tone tone =
                switch (turn.outcome()) {
                    case IN_TIME -> Tone.OK;
                    case LATE -> Tone.WARN;
                    case SILENT -> Tone.BAD;
                };
        return new StatusChip(tone, say("turn." + turn.outcome()));
    }

    private Component answer(TrackedCase one) {
        MerchantTurn turn = one.turn();
        if (turn == null || turn.answer() == null) {
            return new Span("—");
        }
        String words =
                Stream.of(
                                say("outcome." + turn.answer()),
                                turn.ground() == null ? null : say("option." + turn.ground()),
                                turn.answeredBy())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · "));
        Div line = new Div(words);
        line.addClassName("cut");
        return line;
    }

    private Component due(TrackedCase one) {
        MerchantTurn turn = one.turn();
        return new Span(turn == null ? "—" : moments.at(turn.dueAt(), language));
    }

    private Component at(TrackedCase one) {
        return new Span(moments.at(one.at(), language));
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
