package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.WorkRow;

/** Whose turn a task is, seen from the reader. */
enum Situation {
    /** The reader has it. */
    MINE,
    /** Anybody of the reader's group can take it. */
    FREE,
    /** A colleague has it. */
    HELD,
    /** The complainant's turn; the reader may write down what they said. */
    FOR_CUSTOMER,
    /** Somebody else's turn. */
    AWAITED;

    static Situation of(TaskView task, Actor reader) {
        WorkRow row = task.row();
        if (!task.workable()) {
            return AWAITED;
        }
        if (row.lane() == Lane.CUSTOMER) {
            return FOR_CUSTOMER;
        }
        if (row.assigneeId() == null) {
            return FREE;
        }
        return row.assigneeId().equals(reader.accountId()) ? MINE : HELD;
    }

    /** What the reader has to do now comes first. */
    boolean isReadersTurn() {
        return this == MINE || this == FREE;
    }
}
