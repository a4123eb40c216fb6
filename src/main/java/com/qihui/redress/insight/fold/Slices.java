package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_SLICE;

import com.qihui.schema.tables.records.BoardSliceRecord;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The slices there are, by number. A number never changes, and only whoever holds the lock of the
 * folding gives one, so what was read stays true; what a rollback took back is read again.
 */
@Component
class Slices {

    private final DSLContext db;
    private final Map<Integer, Slice> byId = new ConcurrentHashMap<>();

    Slices(DSLContext db) {
        this.db = db;
    }

    Slice of(int id) {
        return byId.computeIfAbsent(
                id,
                unknown ->
                        slice(
                                db.selectFrom(BOARD_SLICE)
                                        .where(BOARD_SLICE.ID.eq(unknown))
                                        .fetchSingle()));
    }

    /** Not remembered by the slice: a number given here may yet be rolled back. */
    int idOf(Slice slice, Map<Slice, Integer> known) {
        return known.computeIfAbsent(slice, this::idOf);
    }

    private int idOf(Slice slice) {
        Integer id =
                db.select(BOARD_SLICE.ID)
                        .from(BOARD_SLICE)
                        .where(BOARD_SLICE.CATEGORY.eq(slice.category()))
                        .and(BOARD_SLICE.TEAM.eq(slice.team()))
                        .and(BOARD_SLICE.CHANNEL.eq(slice.channel()))
                        .and(BOARD_SLICE.PRODUCT.eq(slice.product()))
                        .fetchOne(BOARD_SLICE.ID);
        return id != null ? id : add(slice);
    }

    private int add(Slice slice) {
        return db.insertInto(BOARD_SLICE)
                .set(BOARD_SLICE.CATEGORY, slice.category())
                .set(BOARD_SLICE.TEAM, slice.team())
                .set(BOARD_SLICE.CHANNEL, slice.channel())
                .set(BOARD_SLICE.PRODUCT, slice.product())
                .returningResult(BOARD_SLICE.ID)
                .fetchSingle()
                .value1();
    }

    private static Slice slice(BoardSliceRecord row) {
        return new Slice(row.getCategory(), row.getTeam(), row.getChannel(), row.getProduct());
    }
}
