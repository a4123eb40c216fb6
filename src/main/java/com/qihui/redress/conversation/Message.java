package com.qihui.redress.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a complaint. Neither changed nor deleted; a correction follows it.
 *
 * @param senderKind the kind of {@code Actor} who said it
 * @param agentNo the number the complainant was told (R42)
 */
public record Message(
        long id,
        MessageThread thread,
        String senderKind,
        String sender,
        @Nullable String agentNo,
        String channel,
        String body,
        Instant sentAt) {}
