package com.qihui.redress.conversation;

/** With whom somebody of the desk spoke. */
public enum ContactParty {
    COMPLAINANT,
    MERCHANT,
    /** An operator, a payment provider, an outside body. */
    OTHER
}
