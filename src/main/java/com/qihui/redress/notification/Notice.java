package com.qihui.redress.notification;

import com.qihui.redress.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told: a clock of a ticket has used so much of its time, a colleague named
 * them in a note, or, where it tells of neither, that a complainant wrote to their shop.
 *
 * @param clock null where it tells of no clock
 * @param dueAt null where it tells of no clock
 * @param percent of the time granted, more than 100 when it is late
 * @param chases how often a missed promise was asked for, where this tells of that
 * @param namedBy the colleague who named this person; null where it tells of a clock
 * @param readAt null while it was not read
 */
public record Notice(
        long id,
        long ticketId,
        String number,
        @Nullable ClockKind clock,
        int percent,
        boolean breached,
        @Nullable Instant dueAt,
        @Nullable Integer chases,
        @Nullable String namedBy,
        Instant madeAt,
        @Nullable Instant readAt) {

    /** To a merchant's people: the complainant wrote to them directly. */
    public boolean isWritten() {
        return clock == null && namedBy == null;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
