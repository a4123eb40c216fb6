package com.qihui.redress.ticket;

/** Why it happened, as far as known (R2 to R5). */
public enum SubCause {
    SYSTEM_DELAY,
    INTERFACE_ERROR,
    THIRD_PARTY_CHANNEL,
    USER_INPUT_ERROR,
    CODE_NOT_ACTIVATING,
    CODE_REUSED,
    QUANTITY_DIFFERS,
    FUNCTION_DIFFERS,
    HANDLING_TIMEOUT,
    BUCK_PASSING,
    UNAUTHORISED_ORDER,
    MISTAKEN_FREEZE,
    STATUS_QUERY,
    MIXED,
    OTHER
}
