package com.qihui.redress.escalation;

/** How a case outside ended. */
public enum OutsideOutcome {
    MEDIATED,
    /** Taken and mediated in vain; whoever wants to go on goes elsewhere (order 121, 23 and 25). */
    FAILED,
    JUDGED,
    /** Not taken at all, on a {@link DeclineGround}. */
    REFUSED,
    WITHDRAWN,
    NOT_PURSUED,
    OFFER_LAPSED;

    public boolean mayAward() {
        return this == MEDIATED || this == JUDGED;
    }

    /** Whether the dispute is where it was, so that another body may be asked. */
    public boolean leavesItOpen() {
        return this == FAILED || this == REFUSED;
    }
}
