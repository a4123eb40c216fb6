package com.qihui.redress.sla;

import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.redress.shared.TransactionMemory;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The clocks of complaints: rows that own their due times; timers are only their alarms. */
@Service
public class Deadlines {

    private final DSLContext db;
    private final WorkCalendar calendar;
    private final Pauses pauses;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionMemory<Long, List<Deadline>> memory = new TransactionMemory<>();

    Deadlines(
            DSLContext db,
            WorkCalendar calendar,
            Pauses pauses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.calendar = calendar;
        this.pauses = pauses;
        this.clock = clock;
        this.events = events;
    }

    /** A clock as it began. */
    public record Started(ClockKind kind, Instant startedAt, Instant dueAt) {

        private static Started of(DeadlineRecord row) {
            return new Started(
                    ClockKind.valueOf(row.getKind()), row.getStartedAt(), row.getDueAt());
        }
    }

    public DueTime due(Instant start, Target target) {
        return calendar.due(start, target);
    }

    /** The day after the last day of a due time (R29). */
    public LocalDate dayAfter(DueTime due) {
        return calendar.dayAfter(due);
    }

    public List<Started> start(long ticketId, Instant from, Collection<ServiceLevel> levels) {
        List<DeadlineRecord> rows = new ArrayList<>();
        for (ServiceLevel level : levels) {
            DueTime due = calendar.due(from, level.target());
            DeadlineRecord row = new DeadlineRecord();
            row.setTicketId(ticketId);
            row.setKind(level.kind().name());
            row.setState(ClockState.RUNNING.name());
            row.setCalendar(level.target().calendar().name());
            row.setStartedAt(micros(from));
            row.setDueAt(micros(due.at()));
            row.setProvisional(due.provisional());
            row.setRule(level.rule());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
        changed(ticketId);
        return rows.stream().map(Started::of).toList();
    }

    /**
     * These clocks stand still from now on. Those that ran out already stay what they are, and
     * those that stand still keep the reason they have.
     */
    public void pause(long ticketId, PauseReason reason, ClockKind... kinds) {
        changed(ticketId);
        pauses.begin(ticketId, reason, now(), names(kinds));
    }

    /** They go on with what they had left: each is due no earlier than before (E6, E23). */
    public void resume(long ticketId, ClockKind... kinds) {
        changed(ticketId);
        pauses.end(ticketId, now(), names(kinds));
    }

    /** Done in time, or at last: a breached clock ends but stays breached. */
    public void meet(long ticketId, ClockKind... kinds) {
        meetAt(ticketId, now(), kinds);
    }

    /** As {@link #meet}, when what was waited for happened earlier than it was learnt. */
    public void meetAt(long ticketId, Instant at, ClockKind... kinds) {
        pauses.end(ticketId, at, names(kinds));
        meetAt(ticketId, at, DEADLINE.KIND.in(names(kinds)));
    }

    /** Of several clocks of one kind only the one that is due then. */
    public void meetDue(long ticketId, ClockKind kind, Instant dueAt) {
        meetAt(
                ticketId,
                now(),
                DEADLINE.KIND.eq(kind.name()).and(DEADLINE.DUE_AT.eq(micros(dueAt))));
    }

    private void meetAt(long ticketId, Instant at, Condition which) {
        changed(ticketId);
        var breached =
                DSL.case_()
                        .when(
                                DEADLINE.DUE_AT
                                        .lt(at)
                                        .or(DEADLINE.STATE.eq(ClockState.BREACHED.name())),
                                ClockState.BREACHED.name());
        db.update(DEADLINE)
                .set(DEADLINE.MET_AT, at)
                .set(DEADLINE.ENDED_AT, at)
                .set(
                        DEADLINE.BREACHED_AT,
                        DSL.case_()
                                .when(DEADLINE.DUE_AT.lt(at), DEADLINE.DUE_AT)
                                .else_(DEADLINE.BREACHED_AT))
                .set(DEADLINE.STATE, breached.else_(ClockState.MET.name()))
                .where(DEADLINE.TICKET_ID.eq(ticketId))
                .and(DEADLINE.ENDED_AT.isNull())
                .and(which)
                .execute();
    }

    /** Nobody waits for it any more. */
    public void cancel(long ticketId, ClockKind... kinds) {
        changed(ticketId);
        pauses.end(ticketId, now(), names(kinds));
        db.update(DEADLINE)
                .set(DEADLINE.ENDED_AT, now())
                .set(
                        DEADLINE.STATE,
                        DSL.case_()
                                .when(
                                        DEADLINE.STATE.eq(ClockState.BREACHED.name()),
                                        ClockState.BREACHED.name())
                                .else_(ClockState.CANCELLED.name()))
                .where(DEADLINE.TICKET_ID.eq(ticketId))
                .and(DEADLINE.ENDED_AT.isNull())
                .and(DEADLINE.KIND.in(names(kinds)))
                .execute();
    }

    /** Oldest first. */
    public List<Deadline> of(long ticketId) {
        return memory.get(ticketId, this::read);
    }

    private List<Deadline> read(long ticketId) {
        return db.selectFrom(DEADLINE)
                .where(DEADLINE.TICKET_ID.eq(ticketId))
                .orderBy(DEADLINE.ID)
                .fetch(Deadlines::deadline);
    }

    private void changed(long ticketId) {
        memory.forget(ticketId);
        events.publishEvent(new ClocksChanged(ticketId));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> names(ClockKind[] kinds) {
        return List.of(kinds).stream().map(Enum::name).toList();
    }

    private static Deadline deadline(DeadlineRecord row) {
        return new Deadline(
                row.getId(),
                row.getTicketId(),
                ClockKind.valueOf(row.getKind()),
                ClockState.valueOf(row.getState()),
                CalendarKind.valueOf(row.getCalendar()),
                row.getStartedAt(),
                row.getDueAt(),
                row.getProvisional(),
                row.getRule(),
                row.getWarnedAt(),
                row.getBreachedAt(),
                row.getMetAt(),
                row.getEndedAt());
    }
}
