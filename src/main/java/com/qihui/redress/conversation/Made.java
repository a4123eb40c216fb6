package com.qihui.redress.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a promise came about.
 *
 * @param by the agent number or name of whoever promised (R42)
 * @param accountId theirs, where they have one here
 * @param sourceId which message, contact or proposal it was made with
 * @param broken whether it was broken already when the complaint came in
 */
public record Made(
        Promiser promiser,
        String by,
        @Nullable Long accountId,
        Instant at,
        PromiseSource source,
        @Nullable Long sourceId,
        boolean broken) {}
