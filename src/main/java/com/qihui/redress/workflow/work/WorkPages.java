package com.qihui.redress.workflow.work;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads open work page by page, soonest due first. */
final class WorkPages {

    private WorkPages() {}

    /**
     * @param after the mark of the page before, or null for the first
     */
    static Page<WorkRow> page(DSLContext db, Condition which, @Nullable String after, int limit) {
        List<WorkItemRecord> found =
                db.selectFrom(WORK_ITEM)
                        .where(which)
                        .and(after == null ? DSL.noCondition() : behind(Mark.of(after)))
                        .orderBy(WORK_ITEM.DUE_AT, WORK_ITEM.ID)
                        .limit(limit + 1)
                        .fetch();
        List<WorkRow> rows = found.stream().limit(limit).map(Worklist::row).toList();
        if (found.size() <= limit) {
            return new Page<>(rows, null);
        }
        WorkItemRecord last = found.get(limit - 1);
        return new Page<>(rows, new Mark(last.getDueAt(), last.getId()).text());
    }

    /** Spelt out: MySQL compares pairs row by row from the start, but finds this by its index. */
    private static Condition behind(Mark mark) {
        return WORK_ITEM
                .DUE_AT
                .gt(mark.dueAt())
                .or(WORK_ITEM.DUE_AT.eq(mark.dueAt()).and(WORK_ITEM.ID.gt(mark.id())));
    }
}
