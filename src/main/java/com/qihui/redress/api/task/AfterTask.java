package com.qihui.redress.api.task;

import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.WorkRow;
import java.util.List;

/** Where a complaint stands after one of its tasks was done, and what is open now. */
record AfterTask(String complaint, long version, Status status, List<TaskItem> tasks) {

    static AfterTask of(Ticket ticket, List<WorkRow> open) {
        return new AfterTask(
                ticket.number(),
                ticket.version(),
                ticket.status(),
                open.stream().map(TaskItem::of).toList());
    }
}
