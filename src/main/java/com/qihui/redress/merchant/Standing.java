package com.qihui.redress.merchant;

/** How a merchant stands with the platform (R51). */
public enum Standing {
    IN_ORDER,
    WARNED,
    SUSPENDED,
    REMOVED;

    /** Whether it must be heard before it comes to that. */
    public boolean needsHearing() {
        return this == SUSPENDED || this == REMOVED;
    }

    /** Whether its people may work its desk; otherwise the platform does without them. */
    public boolean worksItsDesk() {
        return this != SUSPENDED && this != REMOVED;
    }
}
