package com.qihui.redress.answering;

import com.qihui.redress.conversation.MessageThread;

/**
 * What can be done along with an answer (E8), in the order in which it is done; labelled {@code
 * deed.<name>}.
 */
public enum Act {
    /** Promises the complainant something, within a time from then on (R42). */
    PROMISE,
    CATEGORY,
    PRIORITY,
    TEAM,
    /** Asks the complainant for all that the checklist misses, and waits for it (R18). */
    ASK_EVIDENCE,
    /** Lets complainant and merchant write to each other (E27). */
    LET_TALK,
    /** Leaves a note for colleagues (E9). */
    NOTE,
    /** Says of the complainant's words that they need no answer (R55). */
    NO_ANSWER,
    /** Takes what of the complaint waits at the desk (E2). */
    TAKE,
    /** Gives back what of it one holds oneself (E2). */
    RELEASE;

    /** Whether somebody writes words for it. */
    public boolean hasWords() {
        return this == PROMISE || this == NOTE;
    }

    /** Only to a complainant anything is promised, and what is answered needs no such mark. */
    public boolean fits(MessageThread to) {
        return switch (this) {
            case PROMISE -> to == MessageThread.COMPLAINANT;
            case NO_ANSWER -> to != MessageThread.COMPLAINANT;
            default -> true;
        };
    }

    /** Once each, and nobody takes and gives back at once. */
    boolean excludes(Act other) {
        return this == other
                || (this == TAKE && other == RELEASE)
                || (this == RELEASE && other == TAKE);
    }
}
