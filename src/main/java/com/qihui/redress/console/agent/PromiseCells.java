package com.qihui.redress.console.agent;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.conversation.OpenPromise;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** What a row of the open promises shows. */
@org.springframework.stereotype.Component
class PromiseCells {

    private final I18NProvider labels;
    private final Moments moments;

    PromiseCells(I18NProvider labels, Moments moments) {
        this.labels = labels;
        this.moments = moments;
    }

    void addTo(RowList<OpenPromise> rows, Locale locale) {
        rows.column(say("promises.what", locale), "1fr", row -> what(row, locale))
                .column(say("promises.of", locale), "1fr", row -> about(row, locale))
                .column(say("promises.due", locale), "152px", row -> due(row, locale))
                .columnAtEnd("", "120px", PromiseCells::left);
    }

    private Component what(OpenPromise row, Locale locale) {
        return twoLines(row.body(), say("promiser." + row.promiser(), locale, row.madeBy()));
    }

    private Component about(OpenPromise row, Locale locale) {
        String team = say("option." + row.team(), locale);
        String merchant = row.merchantName();
        return twoLines(
                row.subject(),
                row.number() + " · " + (merchant == null ? team : team + " · " + merchant));
    }

    private Component due(OpenPromise row, Locale locale) {
        String chased = row.chases() == 0 ? "" : say("promises.chased", locale, row.chases());
        Div cell = twoLines(moments.until(row.dueAt(), locale), chased);
        if (row.chases() > 0) {
            cell.addClassNames("toned", "tone-bad");
        }
        return cell;
    }

    private static Component left(OpenPromise row) {
        return new Countdown(row.dueAt(), Countdown.State.RUNNING);
    }

    private static Div twoLines(String first, String second) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.add(new Span(first));
        HtmlContainer small = new HtmlContainer("small");
        small.setText(second);
        return new Div(strong, small);
    }

    private String say(String key, Locale locale, Object... places) {
        return labels.getTranslation(key, locale, places);
    }
}
