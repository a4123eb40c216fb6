package com.qihui.redress.workflow.work;

/** The views of the inbox (E1). */
public enum WorkView {
    MINE,
    UNASSIGNED,
    DUE_WITHIN_HOUR,
    WAITING_FOR_MERCHANT,
    WAITING_FOR_CUSTOMER,
    OUTSIDE,
    REVIEW,
    ALL_OPEN
}
