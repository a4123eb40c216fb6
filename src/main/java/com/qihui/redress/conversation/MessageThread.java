package com.qihui.redress.conversation;

/** Who a message is between; internal notes never leave the desk (E9, E27). */
public enum MessageThread {
    COMPLAINANT,
    MERCHANT,
    /** Complainant and merchant, where the desk lets them; the desk reads along. */
    PARTIES,
    INTERNAL
}
