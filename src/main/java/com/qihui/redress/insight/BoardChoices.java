package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_JUDGED;
import static com.qihui.schema.Tables.BOARD_OPEN;

import com.qihui.redress.insight.query.Dimension;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** What there is to filter a board by. */
@Service
public class BoardChoices {

    private static final int MOST = 500;

    private final DSLContext db;

    BoardChoices(DSLContext db) {
        this.db = db;
    }

    /** Those that were ever counted, by name; at most some hundred. */
    public List<String> of(Dimension dimension) {
        TreeSet<String> values = new TreeSet<>();
        values.addAll(
                db.select(BOARD_OPEN.VAL)
                        .from(BOARD_OPEN)
                        .where(BOARD_OPEN.DIM.eq(dimension.name()))
                        .limit(MOST)
                        .fetch(BOARD_OPEN.VAL));
        values.addAll(
                db.selectDistinct(BOARD_JUDGED.VAL)
                        .from(BOARD_JUDGED)
                        .where(BOARD_JUDGED.DIM.eq(dimension.name()))
                        .limit(MOST)
                        .fetch(BOARD_JUDGED.VAL));
        values.remove("");
        return List.copyOf(values);
    }
}
