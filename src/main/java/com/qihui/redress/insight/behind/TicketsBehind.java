package com.qihui.redress.insight.behind;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a figure.
 *
 * @param kind of clock, null for all but promises
 * @param from the clock is or was due, or was answered, then or later; null for any time
 * @param to before this moment
 */
public record TicketsBehind(
        What what,
        @Nullable ClockKind kind,
        @Nullable Instant from,
        @Nullable Instant to,
        BoardFilter filter) {

    public enum What {
        /** Tickets with a clock that runs. */
        RUNNING,
        /** Tickets with a clock that stands still. */
        PAUSED,
        /** Tickets with a clock that ran out and is still waited for; it ran out in this time. */
        BREACHED,
        /** Tickets whose next clock runs out in this time. */
        DUE,
        /** Clocks that run and run out in this time. */
        LOAD,
        /** Clocks that were met in this time. */
        MET,
        /** Clocks that ran out in this time, waited for or not. */
        MISSED,
        /** First responses or resolutions given in this time, in time or late. */
        ANSWERED
    }

    public static TicketsBehind now(What what, BoardFilter filter) {
        return new TicketsBehind(what, null, null, null, filter);
    }

    public TicketsBehind between(@Nullable Instant since, @Nullable Instant until) {
        return new TicketsBehind(what, kind, since, until, filter);
    }

    public TicketsBehind of(ClockKind one) {
        return new TicketsBehind(what, one, from, to, filter);
    }

    public TicketsBehind with(Dimension dimension, String value) {
        return new TicketsBehind(what, kind, from, to, filter.with(dimension, value));
    }
}
