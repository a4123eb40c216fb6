package com.qihui.redress.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a list shows it.
 *
 * @param nextDueAt when the next of its clocks runs out, null when none runs
 */
public record TicketRow(
        String number,
        Status status,
        @Nullable Category category,
        Priority priority,
        String subject,
        @Nullable String orderNo,
        @Nullable String merchantName,
        String complainantName,
        @Nullable String complainantPhone,
        Instant submittedAt,
        Instant updatedAt,
        @Nullable Instant nextDueAt) {}
