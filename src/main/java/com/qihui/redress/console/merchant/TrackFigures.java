package com.qihui.redress.console.merchant;

import com.qihui.redress.merchant.TrackRecord;
import com.qihui.redress.merchant.TrackedAs;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;

/** The figures of a merchant's last 90 days; each leads to the complaints it counts. */
public class TrackFigures extends Div {

    public TrackFigures(TrackRecord record, Function<TrackedAs, String> address) {
        addClassNames("line", "track");
        for (TrackedAs as : TrackedAs.values()) {
            Span value = new Span(Integer.toString(record.figure(as)));
            value.addClassName("strong");
            Anchor figure =
                    new Anchor(
                            address.apply(as),
                            new Span(getTranslation("standing.as." + as)),
                            new Span(" "),
                            value);
            figure.getElement().setAttribute("data-figure", as.name());
            add(figure);
        }
    }
}
