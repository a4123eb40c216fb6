package com.qihui.redress.mail.out;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message got. Labelled {@code message.delivery.<state>}.
 *
 * @param at when it got there; null where it only waits
 * @param fault why its mail failed or came back
 */
public record Delivery(State state, @Nullable Instant at, @Nullable String fault) {

    /** The further down, the surer that it was read. */
    public enum State {
        /** Kept; whom it is for finds it on their page. */
        ON_PAGE,
        /** On their page, and a mail that tells of it waits to be sent. */
        MAIL_WAITING,
        /** On their page; the mail did not get through. */
        MAIL_FAILED,
        MAIL_SENT,
        /** They opened the page it stands on. */
        READ
    }
}
