package com.qihui.redress.sla;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.WORK_CALENDAR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the clocks that run count by a calendar that was changed, each ticket in a transaction of
 * its own: what was done is done if the program is killed, and the rest is found again.
 */
@Component
public class CalendarFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFollowing.class);
    private static final int BATCH = 500;

    /** By then every node counts by it, and starts no more clocks by the one before. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(30);

    private final DSLContext db;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final TransactionOperations transactions;
    private final Clock clock;

    CalendarFollowing(
            DSLContext db,
            Calendars calendars,
            Deadlines deadlines,
            TransactionOperations transactions,
            Clock clock) {
        this.db = db;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Learns of a change made elsewhere, and follows it until nothing is left to follow.
     *
     * @return how many clocks are due at another time now
     */
    public int follow() {
        calendars.refresh();
        int version = calendars.version();
        Instant madeAt =
                db.select(WORK_CALENDAR.MADE_AT)
                        .from(WORK_CALENDAR)
                        .where(WORK_CALENDAR.VERSION.eq(version))
                        .and(WORK_CALENDAR.FOLLOWED_AT.isNull())
                        .fetchOne(WORK_CALENDAR.MADE_AT);
        if (madeAt == null) {
            return 0;
        }
        Pass pass = pass(version);
        if (pass.found() == 0 && madeAt.plus(KNOWN_EVERYWHERE).isBefore(clock.instant())) {
            db.update(WORK_CALENDAR)
                    .set(WORK_CALENDAR.FOLLOWED_AT, clock.instant())
                    .where(WORK_CALENDAR.VERSION.eq(version))
                    .execute();
        }
        if (pass.found() > 0) {
            LOG.info(
                    "Calendar version {}: {} clocks looked at, {} moved",
                    version,
                    pass.found(),
                    pass.moved());
        }
        return pass.moved();
    }

    private record Pass(int found, int moved) {}

    private Pass pass(int version) {
        int found = 0;
        int moved = 0;
        long last = 0;
        while (true) {
            List<Record2<Long, Long>> clocks =
                    db.select(DEADLINE.ID, DEADLINE.TICKET_ID)
                            .from(DEADLINE)
                            .where(DEADLINE.ID.gt(last))
                            .and(DEADLINE.ENDED_AT.isNull())
                            .and(DEADLINE.CALENDAR_VERSION.lt(version))
                            .and(DEADLINE.STATE.ne(ClockState.BREACHED.name()))
                            .orderBy(DEADLINE.ID)
                            .limit(BATCH)
                            .fetch();
            if (clocks.isEmpty()) {
                return new Pass(found, moved);
            }
            found += clocks.size();
            last = clocks.get(clocks.size() - 1).value1();
            LinkedHashSet<Long> tickets = new LinkedHashSet<>();
            clocks.forEach(clock -> tickets.add(clock.value2()));
            for (long ticketId : tickets) {
                Integer here = transactions.execute(one -> deadlines.followCalendar(ticketId));
                moved += here == null ? 0 : here;
            }
        }
    }
}
