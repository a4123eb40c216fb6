package com.qihui.redress.sla;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds clocks with a step that is due, whoever should have rung (E26). Each ticket is a
 * transaction of its own; of two nodes that find the same one, the second finds it done.
 */
@Component
public class BreachWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BreachWatch.class);
    private static final int BATCH = 200;

    /** How late a timer may be before another rings in its place. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DSLContext db;
    private final Deadlines deadlines;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreachWatch(
            DSLContext db,
            Deadlines deadlines,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A ticket that cannot be dealt with keeps no other from it; it is tried again with the next
     * look.
     *
     * @return how many clocks had one; as many as a batch holds means there may be more
     */
    public int markBreached() {
        return ring(clock.instant());
    }

    /**
     * As {@link #markBreached}, for those that should have rung by themselves some time ago: the
     * timer was lost, or there is no process any more that has one.
     */
    int repair() {
        int found = ring(clock.instant().minus(PATIENCE));
        if (found > 0) {
            LOG.warn("{} clocks had not rung by themselves", found);
        }
        return found;
    }

    private int ring(Instant dueBy) {
        List<Long> clocks = due(dueBy);
        Set<Long> failed = new HashSet<>();
        for (long ticketId : new LinkedHashSet<>(clocks)) {
            try {
                transactions.executeWithoutResult(one -> ring(ticketId));
            } catch (RuntimeException e) {
                failed.add(ticketId);
                LOG.warn("The clocks of ticket {} could not ring; trying again", ticketId, e);
            }
        }
        return (int) clocks.stream().filter(ticketId -> !failed.contains(ticketId)).count();
    }

    /** Whoever works on the ticket has its row first and its clocks then. */
    private void ring(long ticketId) {
        db.select(TICKET.ID).from(TICKET).where(TICKET.ID.eq(ticketId)).forUpdate().fetch();
        if (!deadlines.ring(ticketId).isEmpty()) {
            events.publishEvent(new AlarmLate(ticketId));
        }
    }

    private List<Long> due(Instant now) {
        return db.select(DEADLINE.TICKET_ID)
                .from(DEADLINE)
                .where(DEADLINE.NEXT_ALARM_AT.le(now))
                .orderBy(DEADLINE.NEXT_ALARM_AT)
                .limit(BATCH)
                .fetch(DEADLINE.TICKET_ID);
    }

    /** When the next step is due. */
    public Optional<Instant> next() {
        return db.select(DSL.min(DEADLINE.NEXT_ALARM_AT))
                .from(DEADLINE)
                .fetchOptional(DSL.min(DEADLINE.NEXT_ALARM_AT));
    }

    public boolean isBatchFull(int found) {
        return found == BATCH;
    }
}
