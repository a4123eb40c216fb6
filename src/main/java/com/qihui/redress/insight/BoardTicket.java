package com.qihui.redress.insight;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket behind a figure, with the clock that put it there: its earliest, if there are more. */
public record BoardTicket(
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
        Owner owner) {

    BoardTicket ownedBy(Owner owner) {
        return new BoardTicket(
                ticketId,
                number,
                subject,
                orderNo,
                category,
                priority,
                status,
                merchantName,
                kind,
                state,
                dueAt,
                owner);
    }
}
