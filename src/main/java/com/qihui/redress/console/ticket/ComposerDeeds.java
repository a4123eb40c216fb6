package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.console.deed.DeedChips;
import com.qihui.redress.console.deed.DeedWords;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.workflow.DeedRefused;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * What sending does besides, in sight of whoever sends: each can be dropped, and what cannot be
 * done says why (E8).
 */
class ComposerDeeds extends Div {

    private final Wording wording;
    private final DeedChips chips;
    private final Span refusal = new Span();
    private Deeds shown = Deeds.NONE;

    ComposerDeeds(Wording wording, Consumer<Act> drop) {
        this.wording = wording;
        chips = new DeedChips(drop);
        addClassName("composer-deeds");
        Span title = new Span(wording.say("deed.sending"));
        title.addClassNames("quiet", "small");
        refusal.addClassName("deed-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(title, chips, refusal);
        show(Deeds.NONE);
    }

    void show(Deeds deeds) {
        shown = deeds;
        setVisible(!deeds.isNone());
        chips.show(deeds, true);
        refusal.setText("");
        refusal.setVisible(false);
    }

    /** Nothing was sent and nothing done; the words are still there. */
    void refuse(DeedRefused refused) {
        FieldError why = refused.why();
        chips.show(shown, true, refused.act());
        refusal.setText(
                wording.say(
                        "deed.refused",
                        new DeedWords(wording::say).of(refused.act()),
                        wording.say("error." + why.code(), why.args().toArray())));
        refusal.setVisible(true);
    }
}
