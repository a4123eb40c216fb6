package com.qihui.redress.sla;

import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks clocks that ran out, in batches, each exactly once on however many nodes: a row taken by
 * one node is skipped by the others (E26).
 */
@Component
public class BreachWatch {

    private static final int BATCH = 200;

    private final DSLContext db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreachWatch(DSLContext db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return how many were found; as many as a batch holds means there may be more
     */
    @Transactional
    public int markBreached() {
        Instant now = clock.instant();
        List<DeadlineRecord> late =
                db.selectFrom(DEADLINE)
                        .where(DEADLINE.STATE.eq(ClockState.RUNNING.name()))
                        .and(DEADLINE.DUE_AT.le(now))
                        .orderBy(DEADLINE.DUE_AT)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        if (late.isEmpty()) {
            return 0;
        }
        db.update(DEADLINE)
                .set(DEADLINE.STATE, ClockState.BREACHED.name())
                .set(DEADLINE.BREACHED_AT, DEADLINE.DUE_AT)
                .where(DEADLINE.ID.in(late.stream().map(DeadlineRecord::getId).toList()))
                .execute();
        late.forEach(this::tell);
        return late.size();
    }

    /** When the next running clock runs out. */
    public Optional<Instant> next() {
        return db.select(DSL.min(DEADLINE.DUE_AT))
                .from(DEADLINE)
                .where(DEADLINE.STATE.eq(ClockState.RUNNING.name()))
                .fetchOptional(DSL.min(DEADLINE.DUE_AT));
    }

    public boolean isBatchFull(int found) {
        return found == BATCH;
    }

    private void tell(DeadlineRecord row) {
        events.publishEvent(
                new JournalEvent(
                        row.getTicketId(),
                        "CLOCK_BREACHED",
                        Actor.SYSTEM.kind().name(),
                        Actor.SYSTEM.name(),
                        Map.of("kind", row.getKind(), "dueAt", row.getDueAt().toString())));
    }
}
