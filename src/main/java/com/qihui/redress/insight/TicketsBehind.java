package com.qihui.redress.insight;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Team;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tickets behind a figure: those with a clock of which this is true.
 *
 * @param from the clock was due or judged then or later, null for any time
 * @param to before this moment
 */
public record TicketsBehind(
        What what,
        @Nullable ClockKind kind,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Team team,
        @Nullable Long merchantId,
        @Nullable Category category) {

    public enum What {
        RUNNING,
        PAUSED,
        /** Ran out, and still waited for. */
        BREACHED,
        /** Runs, and runs out in this time. */
        DUE,
        /** Ran out in this time, waited for or not. */
        MISSED,
        /** Resolved in this time. */
        RESOLVED,
        /** Promised for this time and not kept in it. */
        PROMISE_MISSED
    }

    public static TicketsBehind now(What what) {
        return new TicketsBehind(what, null, null, null, null, null, null);
    }

    public static TicketsBehind due(@Nullable Instant from, Instant to) {
        return new TicketsBehind(What.DUE, null, from, to, null, null, null);
    }

    public static TicketsBehind missed(Instant from, Instant to) {
        return new TicketsBehind(What.MISSED, null, from, to, null, null, null);
    }

    public static TicketsBehind promisesMissed(Instant from, Instant to) {
        return new TicketsBehind(What.PROMISE_MISSED, null, from, to, null, null, null);
    }

    public static TicketsBehind resolved(Category category, Instant from, Instant to) {
        return new TicketsBehind(What.RESOLVED, null, from, to, null, null, category);
    }

    public TicketsBehind of(ClockKind kind) {
        return new TicketsBehind(what, kind, from, to, team, merchantId, category);
    }

    public TicketsBehind of(Team team) {
        return new TicketsBehind(what, kind, from, to, team, merchantId, category);
    }

    public TicketsBehind ofMerchant(long id) {
        return new TicketsBehind(what, kind, from, to, team, id, category);
    }
}
