package com.qihui.redress.conversation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Discretion;
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
        Instant sentAt) {

    /** As a merchant reads it: without how to reach who complains, nor who of the desk spoke. */
    public Message discreet(Discretion discretion) {
        boolean own = senderKind.equals(Actor.Kind.MERCHANT.name());
        return new Message(
                id,
                thread,
                own ? senderKind : Actor.Kind.AGENT.name(),
                own ? sender : "",
                null,
                channel,
                discretion.text(body),
                sentAt);
    }
}
