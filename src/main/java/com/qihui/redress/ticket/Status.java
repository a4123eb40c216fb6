package com.qihui.redress.ticket;

/** Where a complaint stands; one word for complainant, desk and merchant alike. */
public enum Status {
    RECEIVED,
    AWAITING_CUSTOMER,
    IN_TRIAGE,
    WITH_MERCHANT,
    WITH_PLATFORM,
    IN_REMEDY,
    PROPOSED,
    EXTERNAL,
    CLOSED
}
