package com.qihui.redress.remedy;

/** What a complainant gets; NONE is an answer with reasons and nothing else. */
public enum Remedy {
    REFUND,
    REISSUE,
    PARTIAL_REFUND,
    COMPENSATION,
    TRIPLE,
    UNFREEZE,
    ASSIST,
    INFO,
    NONE;

    public boolean movesMoney() {
        return this == REFUND || this == PARTIAL_REFUND || this == COMPENSATION || this == TRIPLE;
    }

    /** Whether the order system has something to do for it. */
    public boolean isExecutable() {
        return movesMoney() || this == REISSUE || this == UNFREEZE;
    }
}
