package com.qihui.redress.mail;

import com.qihui.redress.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail belongs.
 *
 * @param to {@code FILED} for a complaint of its own, {@code APPENDED} for one that is there
 * @param ticket it is about; where it is held, the one it seems to be about
 */
public record MailRoute(
        MailState to,
        @Nullable MailReason reason,
        @Nullable String detail,
        @Nullable Ticket ticket) {

    /** Whether it becomes part of a complaint, with its files. */
    public boolean isTaken() {
        return to == MailState.FILED || to == MailState.APPENDED;
    }

    static MailRoute ignored(MailReason reason, @Nullable String detail) {
        return new MailRoute(MailState.IGNORED, reason, detail, null);
    }

    static MailRoute held(MailReason reason, @Nullable Ticket seemsAbout) {
        return new MailRoute(MailState.HELD, reason, null, seemsAbout);
    }

    static MailRoute about(Ticket ticket) {
        return new MailRoute(MailState.APPENDED, null, null, ticket);
    }

    static MailRoute fresh() {
        return new MailRoute(MailState.FILED, null, null, null);
    }
}
