package com.qihui.redress.mail;

/** What became of a mail; labelled {@code mail.state.<name>}. */
public enum MailState {
    /** Kept, and not read yet. */
    RECEIVED,
    /** Became a complaint. */
    FILED,
    /** Was said about a complaint. */
    APPENDED,
    /** A person has to look at it. */
    HELD,
    /** Written by nobody who waits for an answer. */
    IGNORED,
    /** Cannot be read. */
    DEAD;

    /** Whether a person may still decide what becomes of it. */
    public boolean isOpen() {
        return this == HELD || this == IGNORED || this == DEAD;
    }
}
