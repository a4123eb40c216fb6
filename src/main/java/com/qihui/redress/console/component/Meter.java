package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How much of something is used up, as a line. */
public class Meter extends Div {

    /** The part used; more than the whole shows as the whole. */
    public Meter(double part, String label) {
        addClassName("meter");
        long percent = Math.round(Math.min(1, Math.max(0, part)) * 100);
        Span used = new Span();
        used.setWidth(percent + "%");
        add(used);
        getElement().setAttribute("role", "meter");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("aria-valuemin", "0");
        getElement().setAttribute("aria-valuemax", "100");
        getElement().setAttribute("aria-valuenow", Long.toString(percent));
    }

    public Meter(double part, String label, Tone tone) {
        this(part, label);
        tone.on(this);
    }
}
