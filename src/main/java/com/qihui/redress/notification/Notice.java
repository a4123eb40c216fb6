package com.qihui.redress.notification;

import com.qihui.redress.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told: a clock of a ticket has used so much of its time.
 *
 * @param percent of the time granted, more than 100 when it is late
 * @param chases how often a missed promise was asked for, where this tells of that
 * @param readAt null while it was not read
 */
public record Notice(
        long id,
        long ticketId,
        String number,
        ClockKind clock,
        int percent,
        boolean breached,
        Instant dueAt,
        @Nullable Integer chases,
        Instant madeAt,
        @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }
}
