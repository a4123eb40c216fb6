package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Span;

/** A person as a small round: the last two signs of a number, the first of a name. */
public class Badge extends Span {

    public Badge(String nameOrNumber) {
        super(shortened(nameOrNumber));
        addClassName("badge");
        setTitle(nameOrNumber);
    }

    public Badge(Tone tone, String nameOrNumber) {
        this(nameOrNumber);
        tone.on(this);
    }

    private static String shortened(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean number = Character.isDigit(text.charAt(text.length() - 1));
        return number
                ? text.substring(Math.max(0, text.length() - 2))
                : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
