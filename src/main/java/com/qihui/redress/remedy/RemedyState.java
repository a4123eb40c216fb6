package com.qihui.redress.remedy;

/** How far a remedy is; at most one payment ever leaves (E30). */
public enum RemedyState {
    ORDERED,
    APPROVED,
    EXECUTED,
    REFUSED,
    /** An operator stopped telling the order system; a person decides. */
    GIVEN_UP,
    SETTLED,
    WITHDRAWN
}
