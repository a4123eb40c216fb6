package com.qihui.redress.remedy;

/** How far the order system was told to do one thing. */
public enum InstructionState {
    /** Nothing was sent yet. */
    WAITING,
    /** Something was sent and its answer is not known: it is asked for before it is sent again. */
    SENT,
    DONE,
    /** The order system said no. */
    REFUSED,
    /** An operator stopped trying; a person decides. */
    GIVEN_UP,
    /** Taken back before anything was sent (E33). */
    WITHDRAWN;

    boolean isOpen() {
        return this == WAITING || this == SENT;
    }
}
