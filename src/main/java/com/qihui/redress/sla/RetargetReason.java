package com.qihui.redress.sla;

/** Why a clock was given another due time. */
public enum RetargetReason {
    PRIORITY,
    CATEGORY,
    CALENDAR,
    POLICY
}
