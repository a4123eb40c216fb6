package com.qihui.redress.ticket;

/** What a complainant may ask for (R38). */
public enum DemandType {
    REFUND,
    REISSUE,
    REISSUE_OR_REFUND,
    PARTIAL_REFUND,
    COMPENSATION,
    TRIPLE,
    UNFREEZE,
    UNFREEZE_OR_REFUND,
    ASSIST,
    INFO,
    SECURITY
}
