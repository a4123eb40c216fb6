package com.qihui.redress.triage;

/**
 * What bears on who is answerable beside the cause (R20 to R22); an input of {@code triage.dmn}.
 */
public enum Circumstance {
    PAID_OFF_PLATFORM,
    CHILD,
    FAMILY,
    CONDITION_STATED,
    CARRIER_ACCEPTED,
    OUT_OF_STOCK,
    MERCHANT_DELAYS,
    PLATFORM_PROMISED
}
