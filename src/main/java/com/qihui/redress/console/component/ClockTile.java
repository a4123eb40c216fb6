package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * One clock in a ticket's strip: what it limits, the time left, the reason for it, how far it ran.
 */
public class ClockTile extends Div {

    public ClockTile(String name, Countdown left, String reason, double spent) {
        this(name, (Component) left.precise(), reason, spent);
    }

    /** A clock that has ended, told in words: it counts no more. */
    public ClockTile(String name, Tone tone, String how, String reason, double spent) {
        this(name, ended(tone, how), reason, spent);
    }

    private static Component ended(Tone tone, String how) {
        Span word = new Span(how);
        word.addClassNames("ended", "toned");
        tone.on(word);
        return word;
    }

    private ClockTile(String name, Component left, String reason, double spent) {
        addClassName("clock");
        Div label = new Div(name);
        label.addClassName("cut");
        Div because = new Div(new Span(reason));
        because.addClassName("cut");
        because.setTitle(reason);
        add(label, left, because, new Meter(spent, name));
    }
}
