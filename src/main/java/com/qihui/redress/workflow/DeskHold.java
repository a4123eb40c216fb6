package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Holding a complaint: the tasks of it that wait at the desk, one by one as from the inbox (E2).
 */
@Component
class DeskHold {

    private final Worklist worklist;
    private final Casework casework;

    DeskHold(Worklist worklist, Casework casework) {
        this.worklist = worklist;
        this.casework = casework;
    }

    /**
     * Takes what nobody has.
     *
     * @return whether anything changed
     * @throws Conflict when nothing waits at the desk, or somebody else has all of it
     */
    boolean take(long ticketId, Actor by) {
        List<WorkRow> rows = atTheDesk(ticketId, by);
        if (rows.isEmpty()) {
            throw new Conflict("nothing_to_take", null);
        }
        List<WorkRow> free = rows.stream().filter(row -> row.assigneeId() == null).toList();
        if (free.isEmpty() && rows.stream().noneMatch(row -> isHeld(row, by))) {
            throw new Conflict("task_taken", null);
        }
        free.forEach(row -> casework.claim(row.taskId(), by));
        return !free.isEmpty();
    }

    /**
     * Gives back what they hold themselves.
     *
     * @throws Conflict when they hold nothing of it
     */
    void release(long ticketId, Actor by) {
        List<WorkRow> held =
                atTheDesk(ticketId, by).stream().filter(row -> isHeld(row, by)).toList();
        if (held.isEmpty()) {
            throw new Conflict("nothing_held", null);
        }
        held.forEach(row -> casework.release(row.taskId(), by));
    }

    private List<WorkRow> atTheDesk(long ticketId, Actor by) {
        return worklist.of(ticketId, by).stream()
                .filter(row -> row.lane() != Lane.CUSTOMER && Access.mayWork(by, row.lane()))
                .toList();
    }

    private static boolean isHeld(WorkRow row, Actor by) {
        return by.accountId() != null && Objects.equals(row.assigneeId(), by.accountId());
    }
}
