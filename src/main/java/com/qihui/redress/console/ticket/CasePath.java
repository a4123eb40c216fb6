package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideOutcome;
import com.vaadin.flow.component.html.Div;

/** Where a case outside stands, as a small path: what is behind it, where it is, what is ahead. */
class CasePath extends Div {

    CasePath(OutsideCase one, Wording wording) {
        addClassName("line");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", wording.say("outside.path"));
        CaseStage reached = CaseStage.of(one);
        for (CaseStage stage : CaseStage.path(one)) {
            StatusChip chip = new StatusChip(tone(stage, reached, one), words(stage, one, wording));
            chip.getElement().setAttribute("role", "listitem");
            if (stage == reached) {
                chip.getElement().setAttribute("aria-current", "step");
            } else {
                chip.plain();
            }
            add(chip);
        }
    }

    private static String words(CaseStage stage, OutsideCase one, Wording wording) {
        OutsideOutcome outcome = one.outcome();
        return stage == CaseStage.ENDED && outcome != null
                ? wording.option(outcome)
                : wording.say("outside.stage." + stage);
    }

    private static Tone tone(CaseStage stage, CaseStage reached, OutsideCase one) {
        if (stage.compareTo(reached) > 0) {
            return Tone.MUTE;
        }
        if (stage == CaseStage.ENDED) {
            return ended(one);
        }
        return stage == reached && stage != CaseStage.CARRIED_OUT ? Tone.INFO : Tone.OK;
    }

    private static Tone ended(OutsideCase one) {
        OutsideOutcome outcome = one.outcome();
        if (outcome == null) {
            return Tone.MUTE;
        }
        return switch (outcome) {
            case MEDIATED, JUDGED -> Tone.OK;
            case REFUSED, FAILED -> Tone.BAD;
            case WITHDRAWN, NOT_PURSUED, OFFER_LAPSED -> Tone.MUTE;
        };
    }
}
