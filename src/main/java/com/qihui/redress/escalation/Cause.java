package com.qihui.redress.escalation;

/** What opened the outside (R29). */
public enum Cause {
    REFUSED_AFTER_REVIEW,
    INTERNAL_TIME_PASSED,
    /** The law lets them go without waiting for the inside ({@link AtOnce}). */
    ALLOWED_AT_ONCE
}
