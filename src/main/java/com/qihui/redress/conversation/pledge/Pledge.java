package com.qihui.redress.conversation.pledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words that promise something, with the moment they name. Only offered: a promise is made by
 * whoever confirms it.
 *
 * @param words as they were written
 * @param dueAt null when they name no moment, and then there is a doubt
 * @param provisional 暂定: days were counted whose holidays are not yet published
 * @param way how the moment was reckoned
 * @param doubt why there is no moment, or why it cannot be promised
 */
public record Pledge(
        String words,
        @Nullable Instant dueAt,
        boolean provisional,
        Way way,
        @Nullable Doubt doubt) {

    /** In characters; longer words are cut. */
    public static final int LIMIT = 500;

    /** Whether words name a moment that is still to come. */
    public boolean isDated() {
        return dueAt != null;
    }
}
