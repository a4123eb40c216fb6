package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * One clock in a ticket's strip: what it limits, the time left, the reason for it, how far it ran.
 */
public class ClockTile extends Div {

    public ClockTile(String name, Countdown left, String reason, double spent) {
        addClassName("clock");
        Div label = new Div(name);
        label.addClassName("cut");
        Div because = new Div(new Span(reason));
        because.addClassName("cut");
        because.setTitle(reason);
        add(label, left.precise(), because, new Meter(spent, name));
    }
}
