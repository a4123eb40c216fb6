package com.qihui.redress.submission.exchange;

/** Where a case stands, as the other end says; labelled {@code exchange.standing.<name>}. */
public enum Standing {
    /** It has arrived; nobody has looked at it. */
    RECEIVED,
    ACCEPTED,
    REFUSED,
    CLOSED;

    /** Nothing more will be said. */
    public boolean isLast() {
        return this == REFUSED || this == CLOSED;
    }
}
