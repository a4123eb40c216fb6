package com.qihui.redress.ticket;

/** What sets a complaint apart from its kind. */
public enum Flag {
    FRAUD_ALLEGED,
    MINOR,
    SECURITY,
    EMOTIONAL,
    GUARDIAN,
    SERIAL_COMPLAINANT
}
