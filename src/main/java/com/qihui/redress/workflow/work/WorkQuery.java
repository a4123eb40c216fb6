package com.qihui.redress.workflow.work;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import org.jspecify.annotations.Nullable;

/**
 * What to list of the open work.
 *
 * @param text a ticket number, order number or phone number as a whole, else part of a subject or
 *     merchant's name
 */
public record WorkQuery(
        WorkView view,
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable Team team,
        @Nullable Long merchantId,
        @Nullable String text) {

    public static WorkQuery of(WorkView view) {
        return new WorkQuery(view, null, null, null, null, null);
    }
}
