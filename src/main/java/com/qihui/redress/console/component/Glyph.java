package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The few signs the console uses, drawn by the theme in the colour of the text around them. */
public enum Glyph {
    BACK,
    BELL,
    CHECK,
    COMPARE,
    CONTRAST,
    CROSS,
    FILE,
    FILTER,
    KEYBOARD,
    LEAVE,
    MORE,
    NEXT,
    PLAY,
    SEARCH,
    SOUND,
    UPLOAD,
    WARNING;

    /** A sign beside words: a screen reader passes over it. */
    public Span drawn() {
        Span sign = new Span();
        sign.addClassNames("glyph", "glyph-" + name().toLowerCase(Locale.ROOT));
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
