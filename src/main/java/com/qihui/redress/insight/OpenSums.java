package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_HOUR;
import static com.qihui.schema.Tables.BOARD_OPEN;
import static com.qihui.schema.Tables.BOARD_TICKET;
import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.insight.board.HourLoad;
import com.qihui.redress.insight.board.NextDue;
import com.qihui.redress.insight.board.OpenWork;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.scope.BoardClocks;
import com.qihui.redress.insight.scope.Cut;
import com.qihui.redress.insight.scope.FactScope;
import com.qihui.redress.insight.scope.Owners;
import com.qihui.redress.insight.scope.Slices;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What waits now, and what comes within a day. */
@Component
class OpenSums {

    private static final int HOURS = 24;
    private static final List<Duration> AGES =
            List.of(
                    Duration.ZERO,
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofDays(1),
                    Duration.ofDays(3));

    private final DSLContext db;
    private final Slices slices;
    private final FactScope scope;
    private final Owners owners;
    private final ZoneId zone;

    private record Sums(long running, long paused, long breached) {}

    private record Late(@Nullable Instant oldest, List<OpenWork.Age> ages) {}

    OpenSums(
            DSLContext db,
            Slices slices,
            FactScope scope,
            Owners owners,
            @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.slices = slices;
        this.scope = scope;
        this.owners = owners;
        this.zone = zone;
    }

    OpenWork now(BoardFilter filter, Instant now) {
        Condition which = tickets(filter);
        Instant quarter = now.plus(Duration.ofMinutes(15));
        LocalDate tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
        Field<Integer> within15 = due(quarter).as("within15");
        Field<Integer> unclaimed =
                DSL.count()
                        .filterWhere(
                                BOARD_TICKET
                                        .NEXT_DUE
                                        .lt(quarter)
                                        .and(BOARD_TICKET.UNCLAIMED.isTrue()))
                        .as("unclaimed15");
        Field<Integer> hour = due(now.plus(Duration.ofHours(1))).as("within_hour");
        Field<Integer> today = due(tomorrow.atStartOfDay(zone).toInstant()).as("today");
        Field<Integer> day = DSL.count().as("within_day");
        Record soon =
                db.select(within15, unclaimed, hour, today, day)
                        .from(BOARD_TICKET)
                        .where(BOARD_TICKET.NEXT_DUE.lt(now.plus(Duration.ofDays(1))))
                        .and(which)
                        .fetchSingle();
        Sums sums = sums(filter, which);
        Late late = late(which, now);
        return new OpenWork(
                sums.running(),
                sums.paused(),
                sums.breached(),
                soon.get(within15),
                soon.get(unclaimed),
                soon.get(hour),
                soon.get(today),
                soon.get(day),
                late.oldest(),
                late.ages());
    }

    private static Field<Integer> due(Instant before) {
        return DSL.count().filterWhere(BOARD_TICKET.NEXT_DUE.lt(before));
    }

    private Sums sums(BoardFilter filter, Condition which) {
        Cut cut = Cut.of(filter, slices);
        if (cut == null) {
            return db.select(
                            DSL.count().filterWhere(BOARD_TICKET.RUNNING.gt(0)),
                            DSL.count().filterWhere(BOARD_TICKET.PAUSED.gt(0)),
                            DSL.count().filterWhere(BOARD_TICKET.BREACHED.gt(0)))
                    .from(BOARD_TICKET)
                    .where(which)
                    .fetchSingle(row -> new Sums(row.value1(), row.value2(), row.value3()));
        }
        return db.select(sum(BOARD_OPEN.RUNNING), sum(BOARD_OPEN.PAUSED), sum(BOARD_OPEN.BREACHED))
                .from(BOARD_OPEN)
                .where(BOARD_OPEN.DIM.eq(cut.dim()))
                .and(BOARD_OPEN.VAL.in(cut.values()))
                .fetchSingle(row -> new Sums(row.value1(), row.value2(), row.value3()));
    }

    private static Field<Long> sum(Field<Long> column) {
        return DSL.coalesce(DSL.sum(column), 0).cast(Long.class);
    }

    private Late late(Condition which, Instant now) {
        Field<Instant> oldest = DSL.min(BOARD_TICKET.OLDEST_BREACH).as("oldest");
        List<Field<?>> columns = new ArrayList<>(List.of(oldest));
        for (int i = 0; i < AGES.size(); i++) {
            Condition before = BOARD_TICKET.OLDEST_BREACH.lt(until(i, now));
            Instant since = since(i, now);
            columns.add(
                    DSL.count()
                            .filterWhere(
                                    since == null
                                            ? before
                                            : before.and(BOARD_TICKET.OLDEST_BREACH.ge(since)))
                            .as("age" + i));
        }
        Record row =
                db.select(columns)
                        .from(BOARD_TICKET)
                        .where(BOARD_TICKET.OLDEST_BREACH.isNotNull())
                        .and(which)
                        .fetchSingle();
        List<OpenWork.Age> ages = new ArrayList<>();
        for (int i = 0; i < AGES.size(); i++) {
            ages.add(
                    new OpenWork.Age(since(i, now), until(i, now), row.get("age" + i, Long.class)));
        }
        return new Late(row.get(oldest), ages);
    }

    /** A clock that runs out this very moment is late as well. */
    private static Instant until(int age, Instant now) {
        return now.minus(AGES.get(age)).plus(age == 0 ? 1 : 0, ChronoUnit.MICROS);
    }

    private static @Nullable Instant since(int age, Instant now) {
        return age + 1 == AGES.size() ? null : now.minus(AGES.get(age + 1));
    }

    /** From the hour that has begun; one a full hour of the clock. */
    List<HourLoad> load(BoardFilter filter, Instant now) {
        long first = now.getEpochSecond() / 3_600;
        Cut cut = Cut.of(filter, slices);
        Map<Long, Long> hours =
                cut == null
                        ? hoursOfTickets(filter, first)
                        : db.select(BOARD_HOUR.AT_HOUR, DSL.sum(BOARD_HOUR.CLOCKS).cast(Long.class))
                                .from(BOARD_HOUR)
                                .where(BOARD_HOUR.DIM.eq(cut.dim()))
                                .and(BOARD_HOUR.VAL.in(cut.values()))
                                .and(BOARD_HOUR.AT_HOUR.between(first, first + HOURS - 1))
                                .groupBy(BOARD_HOUR.AT_HOUR)
                                .fetchMap(row -> row.value1(), row -> row.value2());
        return LongStream.range(first, first + HOURS)
                .mapToObj(
                        hour ->
                                new HourLoad(
                                        Instant.ofEpochSecond(hour * 3_600),
                                        hours.getOrDefault(hour, 0L)))
                .toList();
    }

    private Map<Long, Long> hoursOfTickets(BoardFilter filter, long first) {
        Map<Long, Long> hours = new HashMap<>();
        db.select(BOARD_TICKET.DUE_HOURS)
                .from(BOARD_TICKET)
                .where(BOARD_TICKET.NEXT_DUE.lt(Instant.ofEpochSecond((first + HOURS) * 3_600)))
                .and(tickets(filter))
                .forEach(
                        row -> {
                            for (String hour : row.value1().split(",")) {
                                hours.merge(Long.valueOf(hour), 1L, Long::sum);
                            }
                        });
        return hours;
    }

    /** Tickets whose next clock runs out soonest. */
    List<NextDue> next(BoardFilter filter, int limit) {
        var rows =
                db.select(
                                BOARD_TICKET.TICKET_ID,
                                TICKET.NUMBER,
                                TICKET.SUBJECT,
                                BOARD_TICKET.NEXT_DUE)
                        .from(BOARD_TICKET)
                        .join(TICKET)
                        .on(TICKET.ID.eq(BOARD_TICKET.TICKET_ID))
                        .where(BOARD_TICKET.NEXT_DUE.isNotNull())
                        .and(tickets(filter))
                        .orderBy(BOARD_TICKET.NEXT_DUE, BOARD_TICKET.TICKET_ID)
                        .limit(limit)
                        .fetch();
        List<Long> ids = rows.getValues(BOARD_TICKET.TICKET_ID);
        Owners.Turns turns = owners.of(ids);
        Map<Long, ClockKind> kinds = new HashMap<>();
        db.select(DEADLINE.TICKET_ID, DEADLINE.KIND)
                .from(DEADLINE)
                .where(DEADLINE.TICKET_ID.in(ids))
                .and(BoardClocks.live(ClockState.RUNNING))
                .orderBy(DEADLINE.DUE_AT.desc(), DEADLINE.KIND.desc())
                .forEach(row -> kinds.put(row.value1(), ClockKind.valueOf(row.value2())));
        return rows.stream()
                .filter(row -> kinds.containsKey(row.value1()))
                .map(
                        row -> {
                            ClockKind kind = kinds.getOrDefault(row.value1(), ClockKind.RESOLUTION);
                            return new NextDue(
                                    row.value1(),
                                    row.value2(),
                                    row.value3(),
                                    kind,
                                    row.value4(),
                                    turns.owner(row.value1(), kind));
                        })
                .toList();
    }

    private Condition tickets(BoardFilter filter) {
        return scope.of(
                filter, BOARD_TICKET.SLICE_ID, BOARD_TICKET.MERCHANT_ID, BOARD_TICKET.AGENT);
    }
}
