package com.qihui.redress.conversation.pledge;

/** By which calendar the moment was reckoned. */
public enum Way {
    /** From the very moment on, by day and night: 24小时内, 三天内. */
    NATURAL,
    /** While the desk works. */
    WORKING_HOURS,
    /** To the end of the n-th working day. */
    WORKING_DAYS,
    /** To the day of the same number in a later month (民法典202). */
    MONTHS,
    /** The first working day after the holidays, or a later one. */
    AFTER_HOLIDAY,
    /** The last working day before the holidays. */
    BEFORE_HOLIDAY,
    /** The end of a week, month or year. */
    PERIOD_END,
    /** A day, with or without a time of day. */
    DAY,
    /** Nothing was reckoned. */
    NONE
}
