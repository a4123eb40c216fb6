package com.qihui.redress.ticket;

/** What a piece of evidence is (R9 to R16). */
public enum EvidenceKind {
    ORDER_DETAIL,
    PAYMENT_PROOF,
    COMMUNICATION_RECORD,
    BALANCE_COMPARISON,
    ACTIVATION_VIDEO,
    ITEM_COMPARISON,
    ACCOUNT_NOTICE,
    LOSS_PROOF,
    GUARDIAN_PROOF,
    OTHER
}
