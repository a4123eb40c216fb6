package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.workflow.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.AggregateFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits now, and what comes within a day. */
@Component
class LiveClocks {

    private static final int HOURS = 24;

    private final DSLContext db;
    private final Owners owners;

    LiveClocks(DSLContext db, Owners owners) {
        this.db = db;
        this.owners = owners;
    }

    OpenTickets open(Instant now) {
        Instant hour = now.plus(Duration.ofHours(1));
        Instant day = now.plus(Duration.ofDays(1));
        Map<ClockState, Integer> states = new EnumMap<>(ClockState.class);
        for (ClockState state :
                List.of(ClockState.RUNNING, ClockState.PAUSED, ClockState.BREACHED)) {
            states.put(state, count(state));
        }
        Field<Integer> all = tickets();
        Field<Integer> soon = tickets().filterWhere(DEADLINE.DUE_AT.lt(hour));
        Record due =
                db.select(all, soon).from(DEADLINE).where(BoardClocks.due(null, day)).fetchSingle();
        return new OpenTickets(
                states.getOrDefault(ClockState.RUNNING, 0),
                states.getOrDefault(ClockState.PAUSED, 0),
                states.getOrDefault(ClockState.BREACHED, 0),
                oldestBreach(),
                due.get(soon),
                unclaimed(hour),
                due.get(all));
    }

    /** From the hour that has begun; one a full hour of the clock. */
    List<HourLoad> load(Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS);
        List<Instant> hours =
                IntStream.range(0, HOURS).mapToObj(i -> first.plus(i, ChronoUnit.HOURS)).toList();
        List<Field<Integer>> columns = new ArrayList<>();
        for (Instant from : hours) {
            columns.add(
                    tickets()
                            .filterWhere(
                                    DEADLINE.DUE_AT
                                            .ge(from)
                                            .and(
                                                    DEADLINE.DUE_AT.lt(
                                                            from.plus(1, ChronoUnit.HOURS))))
                            .as("h" + columns.size()));
        }
        Record row =
                db.select(columns)
                        .from(DEADLINE)
                        .where(BoardClocks.due(first, first.plus(HOURS, ChronoUnit.HOURS)))
                        .fetchSingle();
        return IntStream.range(0, HOURS)
                .mapToObj(i -> new HourLoad(hours.get(i), row.get(columns.get(i))))
                .toList();
    }

    List<NextDue> next(int limit) {
        List<NextDue> clocks =
                db.select(
                                DEADLINE.TICKET_ID,
                                TICKET.NUMBER,
                                TICKET.SUBJECT,
                                DEADLINE.KIND,
                                DEADLINE.DUE_AT)
                        .from(DEADLINE)
                        .join(TICKET)
                        .on(TICKET.ID.eq(DEADLINE.TICKET_ID))
                        .where(BoardClocks.live(ClockState.RUNNING))
                        .orderBy(DEADLINE.DUE_AT, DEADLINE.ID)
                        .limit(limit)
                        .fetch(
                                row ->
                                        new NextDue(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                ClockKind.valueOf(row.value4()),
                                                row.value5(),
                                                Owner.NOBODY));
        Owners.Turns turns = owners.of(clocks.stream().map(NextDue::ticketId).toList());
        return clocks.stream()
                .map(
                        clock ->
                                new NextDue(
                                        clock.ticketId(),
                                        clock.number(),
                                        clock.subject(),
                                        clock.kind(),
                                        clock.dueAt(),
                                        turns.owner(clock.ticketId(), clock.kind())))
                .toList();
    }

    private int count(ClockState state) {
        return db.select(tickets())
                .from(DEADLINE)
                .where(BoardClocks.live(state))
                .fetchSingle()
                .value1();
    }

    private @Nullable Instant oldestBreach() {
        return db.select(DEADLINE.DUE_AT)
                .from(DEADLINE)
                .where(BoardClocks.live(ClockState.BREACHED))
                .orderBy(DEADLINE.DUE_AT)
                .limit(1)
                .fetchOne(DEADLINE.DUE_AT);
    }

    private int unclaimed(Instant hour) {
        return db.select(tickets())
                .from(DEADLINE)
                .join(WORK_ITEM)
                .on(WORK_ITEM.TICKET_ID.eq(DEADLINE.TICKET_ID))
                .where(BoardClocks.due(null, hour))
                .and(WORK_ITEM.ASSIGNEE_ID.isNull())
                .and(WORK_ITEM.LANE.in(Lane.DESK.name(), Lane.MANAGERS.name(), Lane.OUTSIDE.name()))
                .fetchSingle()
                .value1();
    }

    /** A new one each time: adding a filter changes it. */
    private static AggregateFunction<Integer> tickets() {
        return DSL.countDistinct(DEADLINE.TICKET_ID);
    }
}
