package com.qihui.redress.escalation;

/** What opened the outside (R29). */
public enum Cause {
    REFUSED_AFTER_REVIEW,
    INTERNAL_TIME_PASSED,
    /** The law lets them go without waiting for the inside ({@link AtOnce}). */
    ALLOWED_AT_ONCE,
    /** Another body did not take it, or mediated in vain. */
    ANOTHER_BODY_ENDED,
    /** A body wrote first: it has the case already. */
    BODY_WROTE
}
