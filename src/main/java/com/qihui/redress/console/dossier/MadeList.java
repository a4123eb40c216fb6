package com.qihui.redress.console.dossier;

import com.qihui.redress.console.Moments;
import com.qihui.redress.submission.Made;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Dossiers that were made, each to be saved whole or in part. */
class MadeList extends Div {

    private static final int SHORT = 12;

    private final String number;
    private final SubmissionDesk desk;
    private final Moments moments;

    MadeList(String number, SubmissionDesk desk, Moments moments) {
        this.number = number;
        this.desk = desk;
        this.moments = moments;
        addClassNames("stack", "submission-made");
    }

    void show(List<Made> all) {
        removeAll();
        Span title = new Span(getTranslation("submission.made"));
        title.addClassName("strong");
        add(title);
        if (all.isEmpty()) {
            Span none = new Span(getTranslation("submission.made.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        all.forEach(one -> list.add(line(one)));
        add(list);
    }

    private ListItem line(Made one) {
        Span what =
                new Span(
                        getTranslation(
                                "submission.made.what",
                                getTranslation("portal.body." + one.paper().body()),
                                getTranslation("submission.paper." + one.paper().kind())));
        Div copies = new Div(what);
        copies.addClassName("line");
        for (Made.Copy copy : Made.Copy.values()) {
            copies.add(new MadeLink(number, one, copy, desk));
        }
        Span facts =
                new Span(
                        getTranslation(
                                "submission.made.facts",
                                moments.at(one.madeAt(), getLocale()),
                                by(one),
                                one.sha256().substring(0, SHORT)));
        facts.addClassNames("quiet", "small");
        facts.setTitle(one.sha256());
        return new ListItem(copies, new Div(facts));
    }

    private String by(Made one) {
        return one.madeByNo() == null
                ? getTranslation("dossier.by." + one.madeByKind())
                : getTranslation("submission.made.by", one.madeByNo());
    }
}
