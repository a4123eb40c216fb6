package com.qihui.redress.order;

import static com.qihui.schema.Tables.ORDER_SANDBOX;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The moment from which relative times of sandbox and demo files count. It is kept, or order
 * numbers would move with every restart.
 */
@Component
public class FirstStart {

    private final DSLContext db;
    private final Clock clock;

    FirstStart(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Instant moment() {
        Instant known = known();
        if (known != null) {
            return known;
        }
        db.insertInto(ORDER_SANDBOX)
                .set(ORDER_SANDBOX.ID, 1)
                .set(ORDER_SANDBOX.OPENED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        return Objects.requireNonNull(known());
    }

    private @Nullable Instant known() {
        return db.select(ORDER_SANDBOX.OPENED_AT)
                .from(ORDER_SANDBOX)
                .fetchOne(ORDER_SANDBOX.OPENED_AT);
    }
}
