package com.qihui.redress.ticket;

/** How a complaint ended; every one ends with an answer (R55). */
public enum Closing {
    REMEDIED,
    ACCEPTED_WITHOUT_REMEDY,
    ACCEPTED_BY_SILENCE,
    ENDED_OUTSIDE
}
