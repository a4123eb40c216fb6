package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.TicketRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint in a list, where personal data is masked for everybody. */
record ComplaintItem(
        String number,
        @Nullable String orderNo,
        Status status,
        @Nullable Category category,
        @Nullable String merchant,
        Priority priority,
        @DeskTime @Nullable Instant nextDueAt,
        String subject,
        Contact complainant,
        @DeskTime Instant submittedAt,
        @DeskTime Instant updatedAt) {

    static ComplaintItem of(TicketRow row) {
        return new ComplaintItem(
                row.number(),
                row.orderNo(),
                row.status(),
                row.category(),
                row.merchantName(),
                row.priority(),
                row.nextDueAt(),
                row.subject(),
                Contact.masked(row.complainantName(), row.complainantPhone(), null),
                row.submittedAt(),
                row.updatedAt());
    }
}
