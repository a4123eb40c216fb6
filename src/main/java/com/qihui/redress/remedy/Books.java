package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.DISCREPANCY;
import static com.qihui.schema.Tables.RECONCILIATION;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Discrepancy.Kind;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.Said;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What reconciling found, for those who run the desk. */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
public class Books {

    private static final int NOTE = 500;

    private final DSLContext db;
    private final Reconciliation reconciliation;
    private final Clock clock;

    Books(DSLContext db, Reconciliation reconciliation, Clock clock) {
        this.db = db;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /** The day compared last, or none yet. */
    public Optional<ReconciledDay> latest() {
        return db.selectFrom(RECONCILIATION)
                .orderBy(RECONCILIATION.BOOKED_ON.desc())
                .limit(1)
                .fetchOptional(
                        row ->
                                new ReconciledDay(
                                        row.getBookedOn(),
                                        row.getEndedAt(),
                                        row.getOurs(),
                                        row.getOursYuan(),
                                        row.getOursMerchantYuan(),
                                        row.getTheirs(),
                                        row.getTheirsYuan(),
                                        row.getTheirsMerchantYuan()));
    }

    /** Compares what is open now instead of tonight. */
    public int compareNow() {
        return reconciliation.catchUp();
    }

    /**
     * Nobody has looked into these yet; the oldest first.
     *
     * @param after the mark of the page before, null for the first
     */
    public Page<Discrepancy> open(@Nullable String after, int limit) {
        List<Discrepancy> found =
                db.selectFrom(DISCREPANCY)
                        .where(DISCREPANCY.SETTLED_AT.isNull())
                        .and(DISCREPANCY.ID.gt(after == null ? 0L : Long.parseLong(after)))
                        .orderBy(DISCREPANCY.ID)
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new Discrepancy(
                                                row.getId(),
                                                row.getBookedOn(),
                                                Kind.valueOf(row.getKind()),
                                                row.getActionKey(),
                                                row.getNumber(),
                                                row.getOrderNo(),
                                                row.getOursYuan(),
                                                row.getTheirsYuan(),
                                                row.getFoundAt()));
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), String.valueOf(found.get(limit - 1).id()));
    }

    /**
     * Somebody looked into it.
     *
     * @param note what came of it, at most {@value #NOTE} characters
     * @throws Conflict when somebody else did already
     */
    public void settle(long id, String note, Actor by) {
        String words = Said.required("reason", note, NOTE);
        int settled =
                db.update(DISCREPANCY)
                        .set(DISCREPANCY.SETTLED_AT, clock.instant())
                        .set(DISCREPANCY.SETTLED_BY, by.name())
                        .set(DISCREPANCY.NOTE, words)
                        .where(DISCREPANCY.ID.eq(id))
                        .and(DISCREPANCY.SETTLED_AT.isNull())
                        .execute();
        if (settled == 0) {
            throw new Conflict("instruction_ended", null);
        }
    }
}
