package com.qihui.redress.api.task;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.api.WarningView;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.WorkRow;
import java.util.List;

/**
 * Where a complaint stands after one of its tasks was done, and what is open now.
 *
 * @param warnings what somebody of the desk should have looked at in what the complainant was told
 */
record AfterTask(
        String complaint,
        long version,
        Status status,
        List<TaskItem> tasks,
        List<WarningView> warnings) {

    static AfterTask of(Ticket ticket, List<WorkRow> open, List<Warning> warnings) {
        return new AfterTask(
                ticket.number(),
                ticket.version(),
                ticket.status(),
                open.stream().map(TaskItem::of).toList(),
                warnings.stream().map(WarningView::of).toList());
    }
}
