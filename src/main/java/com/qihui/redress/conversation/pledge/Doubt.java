package com.qihui.redress.conversation.pledge;

/** Why words give no moment: it is never made up. */
public enum Doubt {
    /** 尽快, 过两天, 三五天: whoever hears it knows no day. */
    VAGUE,
    /** No word about time at all. */
    NO_TIME,
    /** It was over when it was said. */
    PAST,
    /** 2月30日, 25点. */
    NO_SUCH_TIME,
    /** 下班前 on a day on which nobody works, or after the desk has closed. */
    CLOSED_THEN,
    /** 3点: nobody knows whether by night or in the afternoon. */
    HALF_OF_DAY,
    /** The holidays that are meant are not yet published. */
    HOLIDAY_UNKNOWN,
    /** Further ahead than any clock runs. */
    TOO_FAR
}
