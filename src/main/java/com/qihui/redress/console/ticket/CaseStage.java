package com.qihui.redress.console.ticket;

import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideOutcome;
import java.util.Arrays;
import java.util.List;

/** The stages of a case outside as its path shows them; labelled {@code outside.stage.<name>}. */
enum CaseStage {
    OFFERED,
    REGISTERED,
    ACCEPTED,
    ENDED,
    /** Only of a case that granted something. */
    CARRIED_OUT;

    /** How far it is: the last that is reached. */
    static CaseStage of(OutsideCase one) {
        if (one.verifiedAt() != null) {
            return CARRIED_OUT;
        }
        return valueOf(one.state().name());
    }

    /** Those it goes through; one that was never taken skips that. */
    static List<CaseStage> path(OutsideCase one) {
        boolean ended = one.state() == OutsideCase.State.ENDED;
        return Arrays.stream(values())
                .filter(stage -> stage != CARRIED_OUT || one.award() != null)
                .filter(stage -> stage != REGISTERED || !ended || one.body() != null)
                .filter(stage -> stage != ACCEPTED || !ended || wasTaken(one))
                .toList();
    }

    private static boolean wasTaken(OutsideCase one) {
        return one.acceptedOn() != null
                || one.outcome() == OutsideOutcome.JUDGED
                || one.outcome() == OutsideOutcome.MEDIATED
                || one.outcome() == OutsideOutcome.FAILED;
    }
}
