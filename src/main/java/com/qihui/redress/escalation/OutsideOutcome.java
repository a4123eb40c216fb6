package com.qihui.redress.escalation;

/** How a case outside ended. */
public enum OutsideOutcome {
    MEDIATED,
    JUDGED,
    REFUSED,
    WITHDRAWN,
    NOT_PURSUED,
    OFFER_LAPSED;

    public boolean mayAward() {
        return this == MEDIATED || this == JUDGED;
    }
}
