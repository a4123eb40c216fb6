package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Span;

/** A state as a word on its colour, with a dot. */
public class StatusChip extends Span {

    public StatusChip(Tone tone, String word) {
        super(word);
        addClassName("chip");
        tone.on(this);
    }

    public void show(Tone tone, String word) {
        tone.on(this);
        setText(word);
    }

    /** Without the dot, where the chip counts or names rather than tells a state. */
    public StatusChip plain() {
        addClassName("plain");
        return this;
    }
}
