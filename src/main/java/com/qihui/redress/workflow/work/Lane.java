package com.qihui.redress.workflow.work;

/** Whose turn it is; every open task lies in one lane. */
public enum Lane {
    /** Agents of the desk. */
    DESK,
    /** Managers: reviews and approvals. */
    MANAGERS,
    /** The ticket's merchant. */
    MERCHANT,
    /** The complainant, through a client, or an agent who writes down what they said. */
    CUSTOMER,
    /** Agents of the desk, for a case at an outside body. */
    OUTSIDE
}
