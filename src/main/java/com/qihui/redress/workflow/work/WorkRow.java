package com.qihui.redress.workflow.work;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Team;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of an inbox: an open task and what helps to choose it.
 *
 * @param dueAt when the next clock runs out, null when none runs
 * @param amountYuan what an approval is about, else null
 */
public record WorkRow(
        long id,
        String taskId,
        CaseTask task,
        @Nullable Team team,
        @Nullable Long assigneeId,
        @Nullable String assigneeName,
        long ticketId,
        String number,
        String subject,
        @Nullable String orderNo,
        @Nullable Category category,
        Priority priority,
        Status status,
        @Nullable Long merchantId,
        @Nullable String merchantName,
        int evidenceGaps,
        @Nullable BigDecimal amountYuan,
        @Nullable ClockKind dueKind,
        @Nullable Instant dueAt,
        Instant updatedAt) {

    public Lane lane() {
        return task.lane();
    }

    /** Who it waits for: the team for the desk's own work, else the lane. */
    public String group() {
        return lane() == Lane.DESK && team != null ? team.name() : lane().name();
    }
}
