package com.qihui.redress.insight.behind;

import com.qihui.redress.insight.board.Owner;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line behind a figure: a ticket with the clock that put it there.
 *
 * @param id the ticket's, where the figure counts tickets; the clock's, where it counts clocks
 * @param dueAt when the clock is or was due
 * @param taken from its start until it was answered, null while it was not
 */
public record BoardTicket(
        long id,
        long ticketId,
        String number,
        String subject,
        @Nullable String orderNo,
        @Nullable Category category,
        Priority priority,
        Status status,
        @Nullable String merchantName,
        ClockKind kind,
        ClockState state,
        Instant dueAt,
        @Nullable Duration taken,
        Owner owner) {}
