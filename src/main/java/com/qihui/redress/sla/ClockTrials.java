package com.qihui.redress.sla;

import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What would become of clocks, and what would have become of them, under another policy (E25). */
@Service
public class ClockTrials {

    private final DSLContext db;
    private final Calendars calendars;

    ClockTrials(DSLContext db, Calendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    /** The policy that is tried. */
    public interface Policy {

        /**
         * None when it grants this ticket no such clock.
         *
         * @param rule the row that granted the one it has or had
         */
        Optional<ServiceLevel> level(long ticketId, ClockKind kind, String rule);
    }

    /**
     * A clock that has not run out.
     *
     * @param dueThen null when it would be moot
     */
    public record Moved(long ticketId, ClockKind kind, Instant due, @Nullable Instant dueThen) {}

    /** A clock that has been judged. */
    public record Judged(long id, ClockKind kind, long ticketId, boolean met, boolean metThen) {}

    /**
     * The clocks of these tickets that run or stand still, moved or not; nothing is changed.
     *
     * @param at when they would be given their new targets
     */
    public List<Moved> live(
            Collection<Long> ticketIds, Collection<ClockKind> kinds, Policy policy, Instant at) {
        Instant now = Clockwork.micros(at);
        return db.selectFrom(DEADLINE)
                .where(DEADLINE.TICKET_ID.in(ticketIds))
                .and(DEADLINE.ENDED_AT.isNull())
                .and(DEADLINE.STATE.in(ClockState.RUNNING.name(), ClockState.PAUSED.name()))
                .and(DEADLINE.KIND.in(kinds.stream().map(Enum::name).toList()))
                .orderBy(DEADLINE.ID)
                .fetch(row -> moved(row, policy, now));
    }

    /**
     * Clocks that were met, in time or late, since a moment.
     *
     * @param after the id of the last one seen, 0 at first
     * @param policy asked once a clock; one that it would not have started counts as it was
     */
    public List<Judged> ended(
            Instant since, long after, int limit, Collection<ClockKind> kinds, Policies policy) {
        List<DeadlineRecord> rows =
                db.selectFrom(DEADLINE)
                        .where(DEADLINE.ID.gt(after))
                        .and(DEADLINE.MET_AT.ge(since))
                        .and(DEADLINE.KIND.in(kinds.stream().map(Enum::name).toList()))
                        .orderBy(DEADLINE.ID)
                        .limit(limit)
                        .fetch();
        Policy known =
                policy.of(rows.stream().map(DeadlineRecord::getTicketId).distinct().toList());
        return rows.stream().map(row -> judged(row, known)).toList();
    }

    /** Knows a policy's answers for some tickets at once. */
    public interface Policies {

        Policy of(Collection<Long> ticketIds);
    }

    private Moved moved(DeadlineRecord row, Policy policy, Instant now) {
        ClockKind kind = ClockKind.valueOf(row.getKind());
        ClockLife life = Clockwork.read(row);
        Instant then =
                policy.level(row.getTicketId(), kind, row.getRule())
                        .map(level -> due(row, life, level.target(), now))
                        .orElse(null);
        return new Moved(row.getTicketId(), kind, row.getDueAt(), then);
    }

    private Instant due(DeadlineRecord row, ClockLife life, Target target, Instant now) {
        return target.equals(life.target()) || life.isOver(now)
                ? row.getDueAt()
                : Clockwork.micros(
                        life.retarget(
                                        calendars.of(row.getCalendarVersion()),
                                        calendars.current(),
                                        now,
                                        target)
                                .due()
                                .at());
    }

    private static Judged judged(DeadlineRecord row, Policy policy) {
        ClockKind kind = ClockKind.valueOf(row.getKind());
        boolean met = row.getBreachedAt() == null;
        Used used = Clockwork.read(row).used();
        boolean metThen =
                policy.level(row.getTicketId(), kind, row.getRule())
                        .map(ServiceLevel::target)
                        .map(target -> used.of(target.calendar()).compareTo(target.total()) <= 0)
                        .orElse(met);
        return new Judged(row.getId(), kind, row.getTicketId(), met, metThen);
    }
}
