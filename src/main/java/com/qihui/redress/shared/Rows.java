package com.qihui.redress.shared;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * Writes the rows of one table together: a statement for some hundred of them. Only what was set in
 * a row is written.
 */
public final class Rows {

    /** Few enough that no database minds the number of values. */
    private static final int TOGETHER = 500;

    private Rows() {}

    /** Their generated keys do not come back. */
    public static <R extends TableRecord<R>> void insert(DSLContext db, List<R> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<R> some = rows.subList(from, Math.min(from + TOGETHER, rows.size()));
            if (areAlike(some)) {
                inserting(some).run(db);
            } else {
                statement(db, some).execute();
            }
        }
    }

    /**
     * @param rows some hundred at most
     * @return the key the database gave each, in their order
     */
    public static <R extends TableRecord<R>> List<Long> insert(
            DSLContext db, List<R> rows, TableField<R, Long> key) {
        return areAlike(rows)
                ? inserting(rows).run(db, key)
                : statement(db, rows).returningResult(key).fetch(key);
    }

    /**
     * @param where what the row to be changed has to hold
     * @return how many did
     */
    public static <R extends TableRecord<R>> int update(DSLContext db, R row, R where) {
        return new RowStatement(
                        List.of(row, where),
                        List.of("update", columns(row), columns(where)),
                        at -> at.update(row.getTable()).set(row).where(holds(where)))
                .run(db);
    }

    private static <R extends TableRecord<R>> RowStatement inserting(List<R> rows) {
        return new RowStatement(
                rows,
                List.of("insert", columns(rows.get(0)), rows.size()),
                at -> statement(at, rows));
    }

    private static <R extends TableRecord<R>> InsertSetMoreStep<R> statement(
            DSLContext db, List<R> rows) {
        R first = rows.get(0);
        InsertSetMoreStep<R> insert = db.insertInto(first.getTable()).set(first);
        for (R row : rows.subList(1, rows.size())) {
            insert = insert.newRecord().set(row);
        }
        return insert;
    }

    private static <R extends TableRecord<R>> boolean areAlike(List<R> rows) {
        BitSet first = columns(rows.get(0));
        return rows.stream().skip(1).allMatch(row -> columns(row).equals(first));
    }

    private static BitSet columns(TableRecord<?> row) {
        BitSet set = new BitSet(row.size());
        for (int i = 0; i < row.size(); i++) {
            set.set(i, row.changed(i));
        }
        return set;
    }

    private static Condition holds(TableRecord<?> where) {
        Stream<Condition> each =
                IntStream.range(0, where.size())
                        .filter(where::changed)
                        .mapToObj(i -> equal(where.field(i), where.get(i)));
        return DSL.and(each.toList());
    }

    @SuppressWarnings("unchecked")
    private static Condition equal(Field<?> field, Object value) {
        return ((Field<Object>) field).eq(value);
    }
}
