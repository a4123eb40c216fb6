package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What the optimizer makes of the statements that really run. */
@TestComponent
public class Plans {

    private static final Pattern EXPLAINABLE =
            Pattern.compile("(?is)\\(*\\s*(select|update|delete|with)\\b.*\\b(from|set)\\b.*");

    /** A batch goes out as one. */
    private static final Pattern NEXT_OF_BATCH = Pattern.compile("(?i);(?=(update|delete) )");

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final GrownDesk desk;

    Plans(DSLContext db, TransactionTemplate transaction, GrownDesk desk) {
        this.db = db;
        this.transaction = transaction;
        this.desk = desk;
    }

    public void grow() {
        desk.grow();
    }

    /** Every table of every statement is read by an index that leaves most of it alone. */
    public void assertNoTableIsReadWhole(Runnable action) {
        assertThat(of(action)).filteredOn(Step::readsWholeTable).isEmpty();
    }

    List<Step> of(Runnable action) {
        desk.grow();
        List<String> statements =
                StatementLog.during(action).stream()
                        .map(sql -> NEXT_OF_BATCH.split(sql)[0])
                        .filter(sql -> EXPLAINABLE.matcher(sql).matches())
                        .toList();
        assertThat(statements).as("asked of the database").isNotEmpty();
        return statements.stream().flatMap(sql -> explain(sql).stream()).toList();
    }

    /** How many rows and index entries the server really touches. */
    long rowsTouched(Runnable action) {
        desk.grow();
        Long touched =
                transaction.execute(
                        status -> {
                            long start = reads();
                            long ofLooking = reads() - start;
                            long before = reads();
                            action.run();
                            return reads() - before - ofLooking;
                        });
        return touched == null ? 0 : touched;
    }

    private List<Step> explain(String sql) {
        return db.resultQuery("explain format=traditional {0}", DSL.raw(sql))
                .fetch(line -> Step.of(sql, line));
    }

    private long reads() {
        return db.fetch("show session status like 'Handler_read%'").stream()
                .mapToLong(line -> line.get(1, Long.class))
                .sum();
    }
}
