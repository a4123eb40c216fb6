package com.qihui.redress.console.ticket;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;

/** Something personal, hidden but for what tells it apart until somebody needs it. */
class Masked extends Span {

    private static final String STARS = "****";

    Masked(String value, Wording wording) {
        Span shown = new Span(hidden(value));
        Button reveal = new Button(wording.say("ticket.reveal"));
        reveal.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        reveal.addClickListener(
                click -> {
                    shown.setText(value);
                    reveal.removeFromParent();
                });
        addClassName("line");
        add(shown, reveal);
    }

    /** 199****0003; of an address the first sign and where it is. */
    static String hidden(String value) {
        int at = value.indexOf('@');
        if (at > 0) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + STARS + value.substring(at);
        }
        int end = value.length();
        return end < 8 ? STARS : value.substring(0, 3) + STARS + value.substring(end - 4);
    }
}
