package com.qihui.redress.console.dossier;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.delivery.HandIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

    /** Shows those that were made by now, and where they went. */
    void load() {
        show(desk.made(number), desk.handedIn(number));
    }

    private void show(List<Made> all, List<HandIn> handedIn) {
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
        all.forEach(
                one ->
                        list.add(
                                line(
                                        one,
                                        handedIn.stream()
                                                .filter(sent -> sent.dossierId() == one.id())
                                                .toList())));
        add(list);
    }

    private ListItem line(Made one, List<HandIn> handedIn) {
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
        Button handIn = new Button(getTranslation("hand_in.open"), click -> handIn(one));
        handIn.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        copies.add(handIn);
        Span facts =
                new Span(
                        getTranslation(
                                "submission.made.facts",
                                moments.at(one.madeAt(), getLocale()),
                                by(one),
                                one.sha256().substring(0, SHORT)));
        facts.addClassNames("quiet", "small");
        facts.setTitle(one.sha256());
        return new ListItem(copies, new Div(facts), new HandInList(handedIn, moments, this::again));
    }

    private void handIn(Made one) {
        new HandInDialog(number, one, desk, this::load).open();
    }

    private void again(HandIn one) {
        if (desk.again(number, one)) {
            Toast.done(getTranslation("hand_in.again.done"));
        }
        load();
    }

    private String by(Made one) {
        return one.madeByNo() == null
                ? getTranslation("dossier.by." + one.madeByKind())
                : getTranslation("submission.made.by", one.madeByNo());
    }
}
