package com.qihui.redress.console.admin;

import com.qihui.redress.account.Actor;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.console.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Every version of a clause, the latest first, with who added it and when. */
class ClauseVersions extends Dialog {

    ClauseVersions(List<Clause> oldestFirst, Moments moments, Consumer<Clause> add) {
        Clause latest = oldestFirst.get(oldestFirst.size() - 1);
        setHeaderTitle(latest.number());
        setWidth("640px");
        Div list = new Div();
        list.addClassName("stack");
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            list.add(version(oldestFirst.get(i), moments));
        }
        add(list);
        Button more =
                new Button(
                        getTranslation("clauses.add.version"),
                        click -> {
                            close();
                            add.accept(latest);
                        });
        more.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("console.close"), click -> close()), more);
    }

    private Div version(Clause clause, Moments moments) {
        Span head =
                new Span(
                        getTranslation("clauses.version", clause.version())
                                + " · "
                                + ClausesView.span(clause));
        head.addClassName("strong");
        return new Div(
                head,
                quiet(clause.title()),
                quiet(clause.text()),
                quiet(
                        getTranslation(
                                "clauses.added",
                                by(clause),
                                moments.at(clause.addedAt(), getLocale()))));
    }

    /** What the desk came with was added by the desk itself. */
    private String by(Clause clause) {
        return clause.addedBy().equals(Actor.SYSTEM.name())
                ? getTranslation("ticket.system")
                : clause.addedBy();
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small", "words");
        return line;
    }
}
