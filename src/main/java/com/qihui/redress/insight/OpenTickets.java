package com.qihui.redress.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tickets with a clock somebody still has to act on; one with two clocks is counted once in each
 * state.
 *
 * @param oldestBreach when the clock ran out that has been late for longest
 * @param withinHourUnclaimed those due within the hour with a task of the desk nobody took
 */
public record OpenTickets(
        long running,
        long paused,
        long breached,
        @Nullable Instant oldestBreach,
        long dueWithinHour,
        long withinHourUnclaimed,
        long dueWithinDay) {}
