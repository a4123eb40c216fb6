package com.qihui.redress.submission.delivery;

import com.qihui.redress.submission.exchange.ExchangeFault;
import com.qihui.redress.submission.exchange.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that somebody of the desk handed in.
 *
 * @param consent how and when the complainant agreed; null for the platform's own answer
 * @param key under which it goes over the line; null by mail
 * @param deliveredAt when the other end had it
 * @param caseNo the body's own number, as the other end told it
 * @param standing where the case stands, as the other end told it last
 * @param fault what went wrong last; by mail its server's words stand on the mail
 * @param refusal why the other end will not have it, in its own words
 */
public record HandIn(
        long id,
        long ticketId,
        long dossierId,
        Way way,
        State state,
        @Nullable String consent,
        String askedBy,
        @Nullable String askedByNo,
        Instant askedAt,
        @Nullable Long mailId,
        @Nullable String key,
        int tries,
        @Nullable Instant deliveredAt,
        @Nullable String caseNo,
        @Nullable Standing standing,
        ExchangeFault.@Nullable Kind fault,
        @Nullable String refusal) {

    /** How far it got; labelled {@code hand_in.state.<name>}. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Nothing more happens by itself. */
        FAILED,
        /** The mail came back. */
        CAME_BACK
    }

    /** Whether a person may send it once more. */
    public boolean isUndelivered() {
        return state == State.FAILED || state == State.CAME_BACK;
    }
}
