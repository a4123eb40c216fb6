package com.qihui.redress.sla;

/** What a clock measures; each has rows in {@code service-level.dmn}. */
public enum ClockKind {
    /** Until the goods must have arrived, from payment (R39). */
    DELIVERY,
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    /** Until the complainant should have answered; not the desk's own time. */
    CUSTOMER_TURN,
    MERCHANT_RESPONSE,
    RESOLUTION,
    /** The seven working days after which the outside opens (R29). */
    INTERNAL_HANDLING,
    PROMISE
}
