package com.qihui.redress.shared;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.TableRecord;

/**
 * Writes new rows of one table together: a statement for some hundred of them. A batch of records
 * would build each row's statement twice only to find that they are all the same.
 */
public final class Rows {

    /** Few enough that no database minds the number of values. */
    private static final int TOGETHER = 500;

    private Rows() {}

    /** Their generated keys do not come back. */
    public static <R extends TableRecord<R>> void insert(DSLContext db, List<R> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            statement(db, rows.subList(from, Math.min(from + TOGETHER, rows.size()))).execute();
        }
    }

    /**
     * @param rows at least one
     */
    public static <R extends TableRecord<R>> InsertSetMoreStep<R> statement(
            DSLContext db, List<R> rows) {
        R first = rows.get(0);
        InsertSetMoreStep<R> insert = db.insertInto(first.getTable()).set(first);
        for (R row : rows.subList(1, rows.size())) {
            insert = insert.newRecord().set(row);
        }
        return insert;
    }
}
