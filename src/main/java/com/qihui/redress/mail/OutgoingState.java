package com.qihui.redress.mail;

/** How far a mail that goes out has come; labelled {@code mail.out.<name>}. */
public enum OutgoingState {
    WAITING,
    /** May have been sent: it was begun, and nobody knows yet how it ended. */
    SENDING,
    /** The server next to us has taken it. */
    SENT,
    /** Refused for good, or tried in vain as often as it is. */
    FAILED,
    /** Taken, and sent back by a server further on. */
    BOUNCED
}
