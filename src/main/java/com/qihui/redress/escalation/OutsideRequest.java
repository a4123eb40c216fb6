package com.qihui.redress.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a body wants of the platform in a case it has (R45).
 *
 * @param wanted in the body's words
 * @param dueAt until when; the clock about this request says why
 * @param endedOn when the last of it was handed in, or the case ended; null while it is owed
 */
public record OutsideRequest(
        long id,
        long caseId,
        Kind kind,
        String wanted,
        LocalDate askedOn,
        Instant dueAt,
        @Nullable LocalDate endedOn) {

    /** Labelled {@code option.<name>}. */
    public enum Kind {
        /** Papers that are still missing. */
        SUPPLEMENT,
        /** The platform's own answer to what is held against it. */
        PLATFORM_ANSWER
    }

    OutsideRequest until(Instant due) {
        return new OutsideRequest(id, caseId, kind, wanted, askedOn, due, endedOn);
    }

    public boolean isOpen() {
        return endedOn == null;
    }
}
