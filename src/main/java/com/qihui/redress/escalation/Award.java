package com.qihui.redress.escalation;

/**
 * What a case outside grants the complainant and the platform carries out; each by the name of the
 * remedy it becomes.
 */
public enum Award {
    REFUND,
    PARTIAL_REFUND,
    COMPENSATION,
    TRIPLE,
    REISSUE,
    UNFREEZE;

    public boolean movesMoney() {
        return this != REISSUE && this != UNFREEZE;
    }
}
