package com.qihui.redress.sla;

import static com.qihui.schema.Tables.CLOCK_PAUSE;
import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.schema.tables.records.ClockPauseRecord;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stops clocks and lets them go on. What is left is kept when a clock stops, so that however often
 * it does, the time it ran adds up to what it was granted.
 */
@Component
class Pauses {

    private final DSLContext db;
    private final WorkCalendar calendar;

    Pauses(DSLContext db, WorkCalendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    void begin(long ticketId, PauseReason reason, Instant now, Collection<String> kinds) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        List<DeadlineRecord> running =
                locked(
                        live(ticketId, kinds)
                                .and(DEADLINE.STATE.eq(ClockState.RUNNING.name()))
                                .and(DEADLINE.DUE_AT.gt(at)));
        if (running.isEmpty()) {
            return;
        }
        Map<Long, ClockPauseRecord> last = lastOf(ticketId);
        List<ClockPauseRecord> begun = new ArrayList<>();
        for (DeadlineRecord clock : running) {
            ClockPauseRecord row = new ClockPauseRecord();
            row.setDeadlineId(clock.getId());
            row.setTicketId(ticketId);
            row.setReason(reason.name());
            row.setPausedAt(at);
            row.setLeftMicros(micros(left(clock, last.get(clock.getId()), at)));
            row.setDueBefore(clock.getDueAt());
            begun.add(row);
            clock.setState(ClockState.PAUSED.name());
        }
        db.batchInsert(begun).execute();
        db.batchUpdate(running).execute();
    }

    void end(long ticketId, Instant now, Collection<String> kinds) {
        List<DeadlineRecord> paused =
                locked(live(ticketId, kinds).and(DEADLINE.STATE.eq(ClockState.PAUSED.name())));
        if (paused.isEmpty()) {
            return;
        }
        Map<Long, ClockPauseRecord> last = lastOf(ticketId);
        List<ClockPauseRecord> ended = new ArrayList<>();
        for (DeadlineRecord clock : paused) {
            ClockPauseRecord pause = Objects.requireNonNull(last.get(clock.getId()));
            Instant at = later(now.truncatedTo(ChronoUnit.MICROS), pause.getPausedAt());
            DueTime due = pausable(clock).goingOn(at, left(pause));
            pause.setResumedAt(at);
            pause.setDueAfter(due.at());
            ended.add(pause);
            clock.setState(ClockState.RUNNING.name());
            clock.setDueAt(due.at());
            clock.setProvisional(clock.getProvisional() || due.provisional());
        }
        db.batchUpdate(ended).execute();
        db.batchUpdate(paused).execute();
    }

    List<Pause> of(long ticketId) {
        return db.selectFrom(CLOCK_PAUSE)
                .where(CLOCK_PAUSE.TICKET_ID.eq(ticketId))
                .orderBy(CLOCK_PAUSE.ID)
                .fetch(Pauses::pause);
    }

    private Duration left(DeadlineRecord clock, @Nullable ClockPauseRecord last, Instant at) {
        PausableClock pausable = pausable(clock);
        return last == null
                ? pausable.left(at, clock.getDueAt())
                : pausable.left(at, left(last), Objects.requireNonNull(last.getResumedAt()));
    }

    private PausableClock pausable(DeadlineRecord clock) {
        return new PausableClock(
                calendar, clock.getStartedAt(), CalendarKind.valueOf(clock.getCalendar()));
    }

    private static Duration left(ClockPauseRecord pause) {
        return Duration.of(pause.getLeftMicros(), ChronoUnit.MICROS);
    }

    private List<DeadlineRecord> locked(Condition which) {
        return db.selectFrom(DEADLINE).where(which).orderBy(DEADLINE.ID).forUpdate().fetch();
    }

    private static Condition live(long ticketId, Collection<String> kinds) {
        return DEADLINE.TICKET_ID
                .eq(ticketId)
                .and(DEADLINE.ENDED_AT.isNull())
                .and(DEADLINE.KIND.in(kinds));
    }

    private Map<Long, ClockPauseRecord> lastOf(long ticketId) {
        return db
                .selectFrom(CLOCK_PAUSE)
                .where(CLOCK_PAUSE.TICKET_ID.eq(ticketId))
                .orderBy(CLOCK_PAUSE.ID)
                .fetch()
                .stream()
                .collect(
                        Collectors.toMap(
                                ClockPauseRecord::getDeadlineId,
                                row -> row,
                                (one, later) -> later));
    }

    private static Pause pause(ClockPauseRecord row) {
        return new Pause(
                row.getDeadlineId(),
                PauseReason.valueOf(row.getReason()),
                row.getPausedAt(),
                row.getResumedAt(),
                left(row),
                row.getDueBefore(),
                row.getDueAfter());
    }

    /** Nothing granted is lost to the fraction that the database does not keep. */
    private static long micros(Duration left) {
        return left.plusNanos(999).toNanos() / 1_000;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
