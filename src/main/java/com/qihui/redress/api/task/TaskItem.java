package com.qihui.redress.api.task;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.Yuan;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.workflow.work.WorkRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task.
 *
 * @param group the team for the desk's own work, else the lane
 * @param amountYuan what an approval is about
 */
@Schema(name = "Task")
record TaskItem(
        String id,
        String key,
        String complaint,
        String subject,
        Status status,
        @Nullable Category category,
        Priority priority,
        @Nullable String merchant,
        @Nullable String assignee,
        String group,
        @Nullable ClockKind dueKind,
        @DeskTime @Nullable Instant dueAt,
        @Nullable String amountYuan) {

    static TaskItem of(WorkRow row) {
        return new TaskItem(
                row.taskId(),
                row.task().key(),
                row.number(),
                row.subject(),
                row.status(),
                row.category(),
                row.priority(),
                row.merchantName(),
                row.assigneeName(),
                row.group(),
                row.dueKind(),
                row.dueAt(),
                Yuan.text(row.amountYuan()));
    }
}
