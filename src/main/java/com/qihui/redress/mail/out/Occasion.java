package com.qihui.redress.mail.out;

/**
 * What a mail is written about, the weightiest first: of several things that happen at once one
 * mail tells. Labelled {@code mail.occasion.<name>}.
 */
public enum Occasion {
    FINAL_ANSWER,
    CLOSED,
    PROPOSAL,
    RECEIVED,
    EVIDENCE_ASKED,
    PROMISE_CHASED,
    MESSAGE,
    /** To a merchant, whose promise is overdue. */
    MERCHANT_CHASED,
    /** To a merchant, to whom the complainant wrote directly. */
    MERCHANT_WRITTEN,
    /** To an outside body, with a dossier that was made for it. */
    TO_BODY;

    /** Merchants answer at their desk: what they write by mail finds no complaint by itself. */
    boolean isToMerchant() {
        return this == MERCHANT_CHASED || this == MERCHANT_WRITTEN;
    }

    /** Who answers such a mail writes as the complainant, whose mark it carries. */
    boolean isToComplainant() {
        return !isToMerchant() && this != TO_BODY;
    }

    /** Whether what a person or a rule said is the mail's very matter. */
    public boolean needsText() {
        return this != RECEIVED && this != CLOSED;
    }
}
