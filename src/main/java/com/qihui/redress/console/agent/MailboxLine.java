package com.qihui.redress.console.agent;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.mail.fetch.BoxLeases;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How a mailbox fares, and what stays at its server until somebody does something about it. */
class MailboxLine extends Div {

    MailboxLine(BoxLeases.Box box, Moments moments) {
        addClassNames("line", "wraps");
        add(new StatusChip(tone(box), box.name()));
        say(standing(box, moments));
        if (box.tooLarge() > 0) {
            say(getTranslation("mail.box.large", box.tooLarge()));
        }
        if (box.undeleted() > 0) {
            say(getTranslation("mail.box.undeleted", box.undeleted()));
        }
    }

    private static Tone tone(BoxLeases.Box box) {
        if (box.fault() != null) {
            return Tone.BAD;
        }
        return box.tooLarge() + box.undeleted() > 0 ? Tone.WARN : Tone.OK;
    }

    private String standing(BoxLeases.Box box, Moments moments) {
        if (box.fault() != null) {
            return getTranslation("mail.box.fault", box.fault());
        }
        return box.readAt() == null
                ? getTranslation("mail.box.never")
                : getTranslation("mail.box.read", moments.at(box.readAt(), getLocale()));
    }

    private void say(String words) {
        add(new Span(words));
    }
}
