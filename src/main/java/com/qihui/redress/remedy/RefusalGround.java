package com.qihui.redress.remedy;

/** Why a complainant does not accept a solution, beside their own words. */
public enum RefusalGround {
    AMOUNT_TOO_LOW,
    OTHER_REMEDY_WANTED,
    FACTS_WRONG,
    REASONS_UNCLEAR,
    TOO_LATE,
    SOMETHING_ELSE;

    /** Says nothing without words of the complainant's own. */
    public boolean needsWords() {
        return this == SOMETHING_ELSE;
    }
}
