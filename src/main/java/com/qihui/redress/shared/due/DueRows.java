package com.qihui.redress.shared.due;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of a table that wait until something is done about them, on whichever node. Who takes one
 * puts its next try as far away as doing it may take; killed meanwhile, it is due again by itself.
 * A row without a next try waits no more.
 *
 * @param <R> of a table with an index on next try and id
 */
public final class DueRows<R extends UpdatableRecord<R>> {

    private final Table<R> table;
    private final TableField<R, Long> id;
    private final TableField<R, Instant> nextTryAt;
    private final TableField<R, Integer> tries;
    private final Condition which;

    public DueRows(
            Table<R> table,
            TableField<R, Long> id,
            TableField<R, Instant> nextTryAt,
            TableField<R, Integer> tries) {
        this(table, id, nextTryAt, tries, DSL.noCondition());
    }

    /**
     * @param which of the table's rows these are
     */
    public DueRows(
            Table<R> table,
            TableField<R, Long> id,
            TableField<R, Instant> nextTryAt,
            TableField<R, Integer> tries,
            Condition which) {
        this.table = table;
        this.id = id;
        this.nextTryAt = nextTryAt;
        this.tries = tries;
        this.which = which;
    }

    public boolean isAny(DSLContext db, Instant now) {
        return db.fetchExists(
                db.selectOne().from(table).where(which).and(nextTryAt.le(now)).limit(1));
    }

    /**
     * The one that waits longest and that nobody else is about to take; locked until the
     * transaction ends. The embedded database finds none while another takes the one in front;
     * whoever looks again finds the next.
     *
     * @throws IllegalStateException outside a transaction, where it would be anybody's at once
     */
    public Optional<R> first(DSLContext db, Instant now) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("taken in no transaction");
        }
        return db.selectFrom(table)
                .where(which)
                .and(nextTryAt.le(now))
                .orderBy(nextTryAt, id)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    /** Writes it, with what else was set in it, as tried once more and not due before then. */
    public void lease(R row, Instant until) {
        row.set(tries, row.get(tries) + 1);
        row.set(nextTryAt, until);
        row.update();
    }
}
