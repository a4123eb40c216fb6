package com.qihui.redress.clause;

import static com.qihui.schema.Tables.CLAUSE;

import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import com.qihui.schema.tables.records.ClauseRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the clauses read, since every complaint cites some. What another node added is seen here
 * within a second, what this one added at once.
 */
@Component
class ClauseLibrary {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /**
     * @param newest the newest row; nothing is ever changed, so it tells whether anything came
     *     since
     * @param askedAt in the time of {@link System#nanoTime()}
     */
    private record Read(@Nullable Long newest, Map<String, List<Clause>> clauses, long askedAt) {}

    private final DSLContext db;
    private volatile @Nullable Read known;

    ClauseLibrary(DSLContext db) {
        this.db = db;
    }

    /** Every clause by its number, each in all its versions, the first one first. */
    Map<String, List<Clause>> all() {
        Read before = known;
        long now = System.nanoTime();
        if (before != null && now - before.askedAt() < FRESH) {
            return before.clauses();
        }
        Long newest = db.select(DSL.max(CLAUSE.ID)).from(CLAUSE).fetchSingle().value1();
        Read asked =
                before != null && Objects.equals(before.newest(), newest)
                        ? new Read(newest, before.clauses(), now)
                        : new Read(newest, read(), now);
        known = asked;
        return asked.clauses();
    }

    /** The last version of a clause as it stands in this transaction. */
    Optional<Clause> latest(String number) {
        List<Clause> versions = read().getOrDefault(number, List.of());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1));
    }

    /** This transaction adds to it. */
    void changing() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        known = null;
                    }
                });
    }

    private Map<String, List<Clause>> read() {
        return db
                .selectFrom(CLAUSE)
                .orderBy(CLAUSE.NUMBER, CLAUSE.VERSION_NO)
                .fetchGroups(CLAUSE.NUMBER)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> closed(entry.getValue())));
    }

    /** A version ends where the next begins. */
    private static List<Clause> closed(List<ClauseRecord> rows) {
        Clause[] versions = new Clause[rows.size()];
        LocalDate next = null;
        for (int i = rows.size() - 1; i >= 0; i--) {
            versions[i] = clause(rows.get(i), next == null ? null : next.minusDays(1));
            next = versions[i].inForceFrom();
        }
        return List.of(versions);
    }

    static Clause clause(ClauseRecord row, @Nullable LocalDate replaced) {
        LocalDate until = row.getInForceTo();
        return new Clause(
                row.getNumber(),
                row.getVersionNo(),
                row.getTitle(),
                row.getText(),
                row.getInForceFrom(),
                until == null || (replaced != null && replaced.isBefore(until)) ? replaced : until,
                Words.list(row.getProductTypes()),
                Words.enums(Category.class, row.getCategories()),
                Words.enums(SubCause.class, row.getSubCauses()),
                Words.enums(DemandType.class, row.getDemands()),
                Objects.requireNonNull(row.getMinorsOnly()),
                row.getAddedBy(),
                row.getAddedAt());
    }
}
