package com.qihui.redress.console.component;

import java.util.Locale;

/** How a state feels. Colour only repeats it: a word always says it too. */
public enum Tone {
    OK,
    WARN,
    BAD,
    /** Waiting for somebody else, or paused. */
    HOLD,
    INFO,
    MUTE;

    String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    void on(com.vaadin.flow.component.HasStyle part) {
        for (Tone tone : values()) {
            part.getClassNames().set(tone.css(), tone == this);
        }
    }
}
