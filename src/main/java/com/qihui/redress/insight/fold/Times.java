package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_TOOK;

import com.qihui.redress.insight.board.Spread;
import com.qihui.schema.tables.records.BoardTookRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How long answers took, all buckets of a cell and stretch in one row: a board reads as many rows
 * as it has stretches, not as many as there are buckets. A row is read to be added to, which is
 * safe since whoever adds holds the lock of the folding.
 */
@Component
class Times {

    private static final int AT_ONCE = 500;

    private final DSLContext db;

    Times(DSLContext db) {
        this.db = db;
    }

    void add(Map<Deltas.Took, Spread> more) {
        List<Deltas.Took> changed =
                more.entrySet().stream()
                        .filter(entry -> !entry.getValue().isNothing())
                        .map(Map.Entry::getKey)
                        .toList();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            add(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)), more);
        }
    }

    private void add(List<Deltas.Took> changed, Map<Deltas.Took, Spread> more) {
        Map<Deltas.Took, Spread> kept = kept(changed);
        List<Object[]> rows = new ArrayList<>();
        for (Deltas.Took at : changed) {
            Spread sum = kept.computeIfAbsent(at, none -> new Spread());
            sum.add(more.getOrDefault(at, new Spread()));
            rows.add(
                    new Object[] {
                        at.cell().dim(), at.cell().val(), at.kind(), at.stretch(), sum.text()
                    });
        }
        var batch =
                db.batch(
                        db.insertInto(BOARD_TOOK)
                                .columns(
                                        BOARD_TOOK.DIM,
                                        BOARD_TOOK.VAL,
                                        BOARD_TOOK.KIND,
                                        BOARD_TOOK.STRETCH,
                                        BOARD_TOOK.SPREAD)
                                .values("", "", "", 0, "")
                                .onDuplicateKeyUpdate()
                                .set(BOARD_TOOK.SPREAD, DSL.excluded(BOARD_TOOK.SPREAD)));
        for (Object[] row : rows) {
            batch = batch.bind(row);
        }
        batch.execute();
    }

    private Map<Deltas.Took, Spread> kept(List<Deltas.Took> wanted) {
        Map<Deltas.Took, Spread> kept = new HashMap<>();
        var keys =
                wanted.stream()
                        .map(
                                at ->
                                        DSL.row(
                                                at.cell().dim(),
                                                at.cell().val(),
                                                at.kind(),
                                                at.stretch()))
                        .collect(Collectors.toList());
        db.selectFrom(BOARD_TOOK)
                .where(
                        DSL.row(BOARD_TOOK.DIM, BOARD_TOOK.VAL, BOARD_TOOK.KIND, BOARD_TOOK.STRETCH)
                                .in(keys))
                .forEach(row -> kept.put(place(row), Spread.of(row.getSpread())));
        return kept;
    }

    private static Deltas.Took place(BoardTookRecord row) {
        return new Deltas.Took(
                new Deltas.Cell(row.getDim(), row.getVal()), row.getKind(), row.getStretch());
    }
}
