package com.qihui.redress.insight.scope;

import static com.qihui.schema.Tables.BOARD_SLICE;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.schema.tables.records.BoardSliceRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What tickets have in common with many: as many rows as there are combinations in use. */
@Component("boardSlices")
public class Slices {

    private static final Map<Dimension, Field<String>> COLUMNS =
            Map.of(
                    Dimension.CATEGORY, BOARD_SLICE.CATEGORY,
                    Dimension.TEAM, BOARD_SLICE.TEAM,
                    Dimension.CHANNEL, BOARD_SLICE.CHANNEL,
                    Dimension.PRODUCT, BOARD_SLICE.PRODUCT);

    private final DSLContext db;

    Slices(DSLContext db) {
        this.db = db;
    }

    /** Whether slices tell tickets apart by it. */
    public static boolean know(Dimension dimension) {
        return COLUMNS.containsKey(dimension);
    }

    public static boolean know(BoardFilter filter) {
        return filter.values().keySet().stream().anyMatch(Slices::know);
    }

    /** The numbers of those a filter lets through, as far as it is about slices. */
    public List<Integer> of(BoardFilter filter) {
        return db.select(BOARD_SLICE.ID)
                .from(BOARD_SLICE)
                .where(matching(filter))
                .fetch(BOARD_SLICE.ID);
    }

    /** The value of each slice. */
    public Map<Integer, String> values(Dimension dimension) {
        Field<String> column = Objects.requireNonNull(COLUMNS.get(dimension));
        Map<Integer, String> values = new HashMap<>();
        for (BoardSliceRecord row : db.selectFrom(BOARD_SLICE).fetch()) {
            values.put(row.getId(), row.get(column));
        }
        return values;
    }

    private static Condition matching(BoardFilter filter) {
        Condition all = DSL.noCondition();
        for (Map.Entry<Dimension, Field<String>> column : COLUMNS.entrySet()) {
            String value = filter.of(column.getKey());
            if (value != null) {
                all = all.and(column.getValue().eq(value));
            }
        }
        return all;
    }
}
