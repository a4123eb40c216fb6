package com.qihui.redress.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A missed promise was asked for again, once for each number (R43). Published in the transaction
 * that writes the chase down, which is a row of {@code promise_chase}: whoever has to tell somebody
 * outside of it does so from there.
 *
 * @param chaseNo from 1 on
 * @param accountId of whoever made it, where they have one here
 */
public record PromiseChased(
        long ticketId,
        String number,
        long promiseId,
        int chaseNo,
        String promise,
        Promiser promiser,
        String madeBy,
        @Nullable Long accountId,
        Instant dueAt,
        Instant chasedAt) {}
