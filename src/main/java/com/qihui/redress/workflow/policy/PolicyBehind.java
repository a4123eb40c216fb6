package com.qihui.redress.workflow.policy;

import static com.qihui.schema.Tables.POLICY_BEHIND;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.workflow.policy.PolicyVersion.Behind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open complaints that could not follow a policy yet, and when each is tried again. */
@Component
class PolicyBehind {

    private static final int LONGEST = 300;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofMinutes(10);

    /** After so many the wait is the longest there is. */
    private static final int MOST_DOUBLED = 7;

    private final DSLContext db;
    private final Clock clock;

    PolicyBehind(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Complaint(int version, long ticketId) {}

    /**
     * @param why null when somebody is only at work on it; it is tried again soon however often
     */
    void leave(Complaint one, @Nullable String why) {
        int tries = 1 + tries(one);
        String told = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST));
        Instant next = now().plus(why == null ? SOON : wait(tries));
        db.insertInto(POLICY_BEHIND)
                .set(POLICY_BEHIND.VERSION_NO, one.version())
                .set(POLICY_BEHIND.TICKET_ID, one.ticketId())
                .set(POLICY_BEHIND.TRIES, tries)
                .set(POLICY_BEHIND.WHY, told)
                .set(POLICY_BEHIND.TRY_AT, next)
                .onDuplicateKeyUpdate()
                .set(POLICY_BEHIND.TRIES, tries)
                .set(POLICY_BEHIND.WHY, told)
                .set(POLICY_BEHIND.TRY_AT, next)
                .execute();
    }

    private int tries(Complaint one) {
        return db.select(POLICY_BEHIND.TRIES)
                .from(POLICY_BEHIND)
                .where(POLICY_BEHIND.VERSION_NO.eq(one.version()))
                .and(POLICY_BEHIND.TICKET_ID.eq(one.ticketId()))
                .fetchOptional(POLICY_BEHIND.TRIES)
                .orElse(0);
    }

    private static Duration wait(int tries) {
        Duration wait = SOON.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLED));
        return wait.compareTo(LATEST) > 0 ? LATEST : wait;
    }

    /** Those whose time to be tried again has come. */
    List<Complaint> due(int limit) {
        return db.select(POLICY_BEHIND.VERSION_NO, POLICY_BEHIND.TICKET_ID)
                .from(POLICY_BEHIND)
                .where(POLICY_BEHIND.TRY_AT.le(now()))
                .orderBy(POLICY_BEHIND.TRY_AT)
                .limit(limit)
                .fetch(row -> new Complaint(row.value1(), row.value2()));
    }

    /**
     * @return false when it has followed meanwhile or another node is at it
     */
    boolean take(Complaint one) {
        return !db.select(POLICY_BEHIND.TICKET_ID)
                .from(POLICY_BEHIND)
                .where(POLICY_BEHIND.VERSION_NO.eq(one.version()))
                .and(POLICY_BEHIND.TICKET_ID.eq(one.ticketId()))
                .forUpdate()
                .skipLocked()
                .fetch()
                .isEmpty();
    }

    void forget(Complaint one) {
        db.deleteFrom(POLICY_BEHIND)
                .where(POLICY_BEHIND.VERSION_NO.eq(one.version()))
                .and(POLICY_BEHIND.TICKET_ID.eq(one.ticketId()))
                .execute();
    }

    /** How many by version. */
    Map<Integer, Integer> counts() {
        return db.select(POLICY_BEHIND.VERSION_NO, DSL.count())
                .from(POLICY_BEHIND)
                .groupBy(POLICY_BEHIND.VERSION_NO)
                .fetchMap(POLICY_BEHIND.VERSION_NO, DSL.count());
    }

    /** The first few of a version, oldest complaint first. */
    List<Behind> first(int version) {
        return db.select(
                        TICKET.NUMBER, POLICY_BEHIND.WHY, POLICY_BEHIND.TRIES, POLICY_BEHIND.TRY_AT)
                .from(POLICY_BEHIND)
                .join(TICKET)
                .on(TICKET.ID.eq(POLICY_BEHIND.TICKET_ID))
                .where(POLICY_BEHIND.VERSION_NO.eq(version))
                .orderBy(POLICY_BEHIND.TICKET_ID)
                .limit(PolicyVersion.LISTED)
                .fetch(row -> new Behind(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
