package com.qihui.redress.sla;

/** What a clock measures; each has rows in {@code service-level.dmn}. */
public enum ClockKind {
    /** Until the goods must have arrived, from payment (R39). */
    DELIVERY,
    FIRST_RESPONSE,
    /** Until the desk must have answered the complainant's last message. */
    NEXT_RESPONSE,
    /** Until the complainant should have answered; not the desk's own time. */
    CUSTOMER_TURN,
    MERCHANT_RESPONSE,
    /** Until a merchant must have appealed against a provisional verdict; its own time (E28). */
    MERCHANT_APPEAL,
    /** Until an account somebody else got at must have been made safe. */
    ACCOUNT_PROTECTION,
    RESOLUTION,
    /** The seven working days after which the outside opens (R29). */
    INTERNAL_HANDLING,
    PROMISE,
    /** Until an outside body must have said whether it takes the case (R45). */
    OUTSIDE_ACCEPTANCE,
    /** Until an outside body must have come to an end with a case it took (R45). */
    OUTSIDE_OUTCOME,
    /** Until what an outside body still wants to see must have been handed in (R45). */
    OUTSIDE_SUPPLEMENT,
    /** Until the platform must have answered an outside body (R45). */
    OUTSIDE_ANSWER
}
