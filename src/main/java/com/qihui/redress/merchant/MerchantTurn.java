package com.qihui.redress.merchant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merchant was asked to answer for a complaint, and this is what came of it.
 *
 * @param answer what it answered, if it did
 * @param ground why it contested, if it did
 * @param answeredBy who of its people answered; null for silence
 */
public record MerchantTurn(
        long id,
        String number,
        Instant askedAt,
        Instant dueAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable Answer answer,
        @Nullable ContestGround ground,
        @Nullable String answeredBy) {

    /** Every turn ends in one of them, so that they add up. */
    public enum Outcome {
        IN_TIME,
        LATE,
        SILENT
    }

    public enum Answer {
        OFFER,
        CONTEST
    }
}
