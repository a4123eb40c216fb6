package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_HOUR;
import static com.qihui.schema.Tables.BOARD_JUDGED;
import static com.qihui.schema.Tables.BOARD_OPEN;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The sums of the board. Whoever adds to them holds the lock of the folding. */
@Component
class Rollups {

    private final DSLContext db;
    private final Times times;

    Rollups(DSLContext db, Times times) {
        this.db = db;
        this.times = times;
    }

    void add(Deltas deltas) {
        addJudged(deltas);
        times.add(deltas.took);
        addOpen(deltas);
    }

    private void addJudged(Deltas deltas) {
        List<Object[]> judged = new ArrayList<>();
        deltas.judged.forEach(
                (at, sums) -> {
                    if (sums[0] != 0 || sums[1] != 0) {
                        judged.add(
                                new Object[] {
                                    at.cell().dim(),
                                    at.kind(),
                                    at.stretch(),
                                    at.cell().val(),
                                    sums[0],
                                    sums[1]
                                });
                    }
                });
        run(
                judged,
                BOARD_JUDGED,
                List.of(
                        BOARD_JUDGED.DIM,
                        BOARD_JUDGED.KIND,
                        BOARD_JUDGED.STRETCH,
                        BOARD_JUDGED.VAL),
                List.of(BOARD_JUDGED.MET, BOARD_JUDGED.MISSED),
                new Object[] {"", "", 0, "", 0L, 0L});
    }

    private void addOpen(Deltas deltas) {
        List<Object[]> open = new ArrayList<>();
        deltas.open.forEach(
                (cell, sums) -> {
                    if (sums[0] != 0 || sums[1] != 0 || sums[2] != 0) {
                        open.add(new Object[] {cell.dim(), cell.val(), sums[0], sums[1], sums[2]});
                    }
                });
        run(
                open,
                BOARD_OPEN,
                List.of(BOARD_OPEN.DIM, BOARD_OPEN.VAL),
                List.of(BOARD_OPEN.RUNNING, BOARD_OPEN.PAUSED, BOARD_OPEN.BREACHED),
                new Object[] {"", "", 0L, 0L, 0L});
        List<Object[]> hours = new ArrayList<>();
        deltas.hours.forEach(
                (at, clocks) -> {
                    if (clocks != 0) {
                        hours.add(
                                new Object[] {at.cell().dim(), at.cell().val(), at.hour(), clocks});
                    }
                });
        run(
                hours,
                BOARD_HOUR,
                List.of(BOARD_HOUR.DIM, BOARD_HOUR.VAL, BOARD_HOUR.AT_HOUR),
                List.of(BOARD_HOUR.CLOCKS),
                new Object[] {"", "", 0L, 0L});
    }

    /** Adds each row's sums to those of its key, which begin at nothing. */
    private void run(
            List<Object[]> rows,
            Table<?> table,
            List<Field<?>> keys,
            List<Field<Long>> sums,
            Object[] sample) {
        if (rows.isEmpty()) {
            return;
        }
        var batch = db.batch(insert(table, keys, sums, sample));
        for (Object[] row : rows) {
            batch = batch.bind(row);
        }
        batch.execute();
    }

    private Query insert(
            Table<?> table, List<Field<?>> keys, List<Field<Long>> sums, Object[] sample) {
        List<Field<?>> columns = new ArrayList<>(keys);
        columns.addAll(sums);
        var update = db.insertInto(table).columns(columns).values(sample).onDuplicateKeyUpdate();
        Field<Long> first = sums.get(0);
        var set = update.set(first, first.plus(DSL.excluded(first)));
        for (Field<Long> sum : sums.subList(1, sums.size())) {
            set = set.set(sum, sum.plus(DSL.excluded(sum)));
        }
        return set;
    }
}
