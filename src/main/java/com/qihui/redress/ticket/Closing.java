package com.qihui.redress.ticket;

/** How a complaint ended; every one ends with an answer (R55). */
public enum Closing {
    /** A question was answered, or the goods came after all (R24). */
    ANSWERED,
    REMEDIED,
    ACCEPTED_WITHOUT_REMEDY,
    ACCEPTED_BY_SILENCE,
    ENDED_OUTSIDE
}
