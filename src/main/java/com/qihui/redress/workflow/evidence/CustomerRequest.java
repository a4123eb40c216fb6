package com.qihui.redress.workflow.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the complainant was asked for, with the time they have for it (E6).
 *
 * @param missing pieces and details as the checklist names them, such as {@code BALANCE_COMPARISON}
 *     and {@code PAYMENT_PROOF.payee}
 * @param beyond those among them that the checklist did not miss: one more of their kind is wanted
 * @param question in somebody's own words, may be empty
 * @param piecesBefore how many pieces there were when it was asked
 * @param ending how it ended, null while it is open
 */
public record CustomerRequest(
        long id,
        long ticketId,
        Kind kind,
        List<String> missing,
        List<String> beyond,
        String question,
        int piecesBefore,
        boolean automatic,
        String askedBy,
        Instant askedAt,
        Instant reminderAt,
        Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {

    /** What is asked for. */
    public enum Kind {
        EVIDENCE,
        QUESTION
    }

    /** How it can end. */
    public enum Ending {
        PROVIDED,
        NOTHING_MORE,
        LAPSED,
        /** The complaint ended first. */
        WITHDRAWN
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
