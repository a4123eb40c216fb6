package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Span;

/** A thin bar before a row; its word is there for a pointer and for a screen reader. */
public class PriorityBar extends Span {

    public PriorityBar(Tone tone, String word) {
        addClassName("priority");
        tone.on(this);
        setTitle(word);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", word);
    }
}
