package com.qihui.redress.insight.fold;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count of one clock that was met, ran out or was answered, or of one promise.
 *
 * @param id the clock's; a promise's with a minus before it
 */
record Fact(
        long id,
        long ticketId,
        String kind,
        Place place,
        @Nullable Verdict verdict,
        @Nullable Answer answer) {

    /** Met in time or not, and when that was settled. */
    record Verdict(boolean met, Instant at, LocalDate day) {}

    /** After what time, in time or late, and when; the bucket is one of a {@code Spread}. */
    record Answer(int bucket, Instant at, LocalDate day) {}

    boolean isPromise() {
        return id < 0;
    }

    Fact judgedOnly() {
        return new Fact(id, ticketId, kind, place, verdict, null);
    }

    Fact answeredOnly() {
        return new Fact(id, ticketId, kind, place, null, answer);
    }
}
