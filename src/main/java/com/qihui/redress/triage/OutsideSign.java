package com.qihui.redress.triage;

/** What of a complaint bears on which body outside may take it, read by {@code outside}'s rules. */
public enum OutsideSign {
    /** What was bought is a telecom service. */
    TELECOM,
    /** It sounds like one; counts where no product is named. */
    TELECOM_TOLD,
    OPERATOR_WITHOUT_RECORD,
    OPERATOR_HAS_RECORD,
    OPERATOR_NOT_ASKED,
    OPERATOR_ASKED,
    OPERATOR_SILENT,
    OPERATOR_ANSWERED,
    FOR_TRADE,
    SOUNDS_OF_TRADE,
    SELLER_GONE,
    IDENTITY_REFUSED,
    PAID_OFF_PLATFORM,
    /** An adult of the family did it. */
    FAMILY
}
