package com.qihui.redress.submission.form;

/** What a body's form can ask for. */
public enum Item {
    NAME,
    PHONE,
    EMAIL,
    ADDRESS,
    POSTCODE,
    /** Sex, birth and the number of the identity card. */
    IDENTITY,
    /** Who acts for a minor. */
    GUARDIAN,
    RESPONDENT_NAME,
    RESPONDENT_ADDRESS,
    /** The number under which a business is registered. */
    RESPONDENT_CODE,
    /** The telecommunications business. */
    OPERATOR,
    /** When the operator was complained to first, and what came of it. */
    FIRST_COMPLAINT,
    /** The account or number that was to be credited. */
    TARGET,
    ORDER_NO,
    /** Who was paid. */
    PAYEE,
    DEMAND,
    /** Pieces of evidence that the checklist misses. */
    EVIDENCE
}
