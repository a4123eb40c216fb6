package com.qihui.redress.mail.fetch;

/** What became of a mail. */
enum Keeping {
    FIRST,
    AGAIN,
    TOO_LARGE,

    /** Somebody else marked it as deleted, and it is not here. */
    FOREIGN,

    /** Its server does not give it; what lies behind it can be fetched all the same. */
    UNFETCHED;

    /** Whether it is here, and may be deleted at the server. */
    boolean isKept() {
        return this == FIRST || this == AGAIN;
    }
}
