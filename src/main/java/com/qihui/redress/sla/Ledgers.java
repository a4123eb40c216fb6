package com.qihui.redress.sla;

import static com.qihui.schema.Tables.CLOCK_ENTRY;

import com.qihui.schema.tables.records.ClockEntryRecord;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Why the clocks of a complaint stand where they do (E22). */
@Service
public class Ledgers {

    private final DSLContext db;
    private final ClockStore store;
    private final Calendars calendars;
    private final Clock clock;

    Ledgers(DSLContext db, ClockStore store, Calendars calendars, Clock clock) {
        this.db = db;
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Every clock it ever had, oldest first; as of the last transaction that committed. */
    public List<Ledger> of(long ticketId) {
        Map<Long, List<LedgerEntry>> written =
                db
                        .selectFrom(CLOCK_ENTRY)
                        .where(CLOCK_ENTRY.TICKET_ID.eq(ticketId))
                        .orderBy(CLOCK_ENTRY.ID)
                        .fetch(Ledgers::entry)
                        .stream()
                        .collect(Collectors.groupingBy(LedgerEntry::deadlineId));
        Instant now = clock.instant();
        return store.kept(ticketId).stream()
                .filter(row -> written.containsKey(row.getId()))
                .map(row -> ledger(row, Objects.requireNonNull(written.get(row.getId())), now))
                .toList();
    }

    private Ledger ledger(DeadlineRecord row, List<LedgerEntry> entries, Instant now) {
        Deadline deadline = Clockwork.deadline(row);
        Instant until = Objects.requireNonNullElse(deadline.endedAt(), now);
        Replay replay = new Replay(calendars, entries, until);
        ClockLife life = Clockwork.read(row);
        WorkCalendar calendar = calendars.of(row.getCalendarVersion());
        Duration natural = life.used(calendar, until).natural();
        return new Ledger(
                deadline,
                entries,
                replay.runs(),
                replay.pauses(),
                replay.ran(),
                left(deadline, replay),
                replay.due().at(),
                natural,
                until.isAfter(row.getStartedAt())
                        ? Duration.between(row.getStartedAt(), until)
                        : Duration.ZERO);
    }

    private static Duration left(Deadline deadline, Replay replay) {
        Duration left = deadline.target().total().minus(replay.ran());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static LedgerEntry entry(ClockEntryRecord row) {
        String told = row.getTold();
        return new LedgerEntry(
                row.getDeadlineId(),
                LedgerStep.valueOf(row.getStep()),
                row.getHappenedAt(),
                row.getReason(),
                row.getPercentUsed(),
                told == null ? null : Told.valueOf(told),
                row.getDueBefore(),
                row.getDueAfter(),
                Duration.of(row.getUsedMicros(), ChronoUnit.MICROS),
                Duration.of(row.getLeftMicros(), ChronoUnit.MICROS),
                Clockwork.target(row.getTargetAmount(), row.getTargetUnit(), row.getCalendar()),
                row.getRule(),
                row.getPolicyVersion(),
                row.getCalendarVersion(),
                row.getActor());
    }
}
