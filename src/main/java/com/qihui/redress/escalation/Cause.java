package com.qihui.redress.escalation;

/** What opened the outside (R29). */
public enum Cause {
    REFUSED_AFTER_REVIEW,
    INTERNAL_TIME_PASSED
}
