package com.qihui.redress.api.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * One call as its sender marked it.
 *
 * @param key the same for the same sender, address and {@code Idempotency-Key}, and for nothing
 *     else; null when the sender did not ask for it
 */
public record Call(@Nullable String key) {

    /** What the sender marks a call with. */
    public static final String HEADER = "Idempotency-Key";

    /**
     * A call that is kept.
     *
     * @param bodyHash tells whether what is asked under this key is the same
     */
    record Marked(String key, String bodyHash) {}
}
