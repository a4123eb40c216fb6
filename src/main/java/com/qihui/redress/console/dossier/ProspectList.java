package com.qihui.redress.console.dossier;

import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.submission.Prospect;
import com.qihui.redress.submission.form.Missing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;

/** What a body asks for and the desk does not know, and what it will not be told. */
class ProspectList extends Div {

    ProspectList() {
        addClassName("stack");
    }

    void show(Prospect prospect) {
        removeAll();
        if (prospect.missing().isEmpty()) {
            add(new Div(new StatusChip(Tone.OK, getTranslation("submission.complete"))));
        } else {
            Span title = new Span(getTranslation("submission.missing", prospect.missing().size()));
            title.addClassName("strong");
            UnorderedList list = new UnorderedList();
            list.addClassName("submission-missing");
            prospect.missing().forEach(one -> list.add(missing(one)));
            Span how = new Span(getTranslation("submission.missing.how"));
            how.addClassNames("quiet", "small");
            add(title, list, how);
        }
        UnorderedList withheld = new UnorderedList();
        prospect.withheld()
                .forEach(
                        one ->
                                withheld.add(
                                        new ListItem(
                                                getTranslation("submission.withheld." + one))));
        add(
                new NativeDetails(
                        getTranslation("submission.withheld", prospect.withheld().size()),
                        withheld));
    }

    private String gap(String code) {
        int dot = code.indexOf('.');
        return dot < 0
                ? getTranslation("dossier.gap.piece", getTranslation("option." + code))
                : getTranslation(
                        "dossier.gap.detail",
                        getTranslation("option." + code.substring(0, dot)),
                        getTranslation("shows." + code.substring(dot + 1)));
    }

    private ListItem missing(Missing one) {
        String item = getTranslation("submission.item." + one.item());
        String words =
                one.details().isEmpty()
                        ? item
                        : getTranslation(
                                "submission.item.details",
                                item,
                                one.details().stream()
                                        .map(this::gap)
                                        .collect(
                                                Collectors.joining(getTranslation("ticket.list"))));
        Span named = new Span(words);
        named.addClassNames("strong", "toned", one.blank() ? "tone-bad" : "tone-warn");
        Div line =
                new Div(
                        one.blank()
                                ? new StatusChip(Tone.BAD, getTranslation("submission.gap"))
                                : new StatusChip(Tone.WARN, getTranslation("submission.advised")),
                        named);
        line.addClassName("line");
        Div next = new Div(getTranslation("submission.next." + one.item()));
        next.addClassNames("soft", "small");
        return new ListItem(line, next);
    }
}
