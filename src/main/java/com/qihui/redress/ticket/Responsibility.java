package com.qihui.redress.ticket;

/** Who is answerable (R20 to R22). */
public enum Responsibility {
    PLATFORM,
    MERCHANT,
    MERCHANT_AND_PLATFORM,
    USER,
    MIXED,
    UNDETERMINED,
    NONE_YET
}
