package com.qihui.redress.console;

import com.qihui.redress.console.component.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** A page of its own for what could not be shown, with the way back. */
class DeadEnd extends Div {

    DeadEnd(String what, String next) {
        addClassName("door");
        Div card = new Div(new Brand(), new EmptyState(what, next, home()));
        card.addClassName("door-card");
        add(card);
    }

    private Anchor home() {
        Anchor home = new Anchor("", getTranslation("console.home"));
        home.addClassName("button-link");
        return home;
    }
}
