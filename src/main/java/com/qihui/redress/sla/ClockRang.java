package com.qihui.redress.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock reached a step, once. Published in the transaction that writes it in the ledger, by
 * whichever node and alarm was first.
 *
 * @param breached whether it had run out by then
 */
public record ClockRang(
        long ticketId,
        @Nullable Long deadlineId,
        ClockKind kind,
        WarningStep step,
        Instant dueAt,
        boolean breached) {}
