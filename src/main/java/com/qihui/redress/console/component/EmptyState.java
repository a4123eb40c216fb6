package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says why nothing is here, and what to do about it. */
public class EmptyState extends Div {

    public EmptyState(String what, String next, Component... actions) {
        addClassName("empty");
        Span title = new Span(what);
        title.addClassName("strong");
        add(title, new Span(next));
        add(actions);
    }
}
