package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.sla.ClockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What became of the clocks that were met or ran out in a stretch of time. */
@Component
class JudgedClocks {

    private static final Field<Instant> AT =
            DSL.field(DSL.name("judged_at"), DEADLINE.ENDED_AT.getDataType());
    private static final Field<Integer> MET = DSL.field(DSL.name("met"), SQLDataType.INTEGER);
    private static final Field<Integer> CLOCKS = DSL.count().as("clocks");
    private static final Field<Integer> CLOCKS_MET =
            DSL.count().filterWhere(MET.eq(1)).as("clocks_met");

    private final DSLContext db;
    private final ZoneId zone;

    private record Bucket(LocalDate day, ClockKind kind) {}

    /** The tickets of one merchant in one team: every ticket is in one grain only. */
    private record Grain(
            String team, @Nullable Long merchantId, @Nullable String merchant, Standing figures) {}

    JudgedClocks(DSLContext db, @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    /** By day, oldest first. The database adds up full hours, of which any day is made. */
    List<DayCompliance> days(Instant from, Instant to) {
        LocalDateTime start =
                LocalDateTime.ofInstant(from.truncatedTo(ChronoUnit.HOURS), ZoneOffset.UTC);
        Table<?> judged = judged(from, to).asTable("judged");
        Field<String> kind = Objects.requireNonNull(judged.field(DEADLINE.KIND));
        Field<Integer> hour =
                DSL.localDateTimeDiff(
                        DatePart.HOUR, DSL.inline(start), AT.coerce(SQLDataType.LOCALDATETIME));
        Map<Bucket, Compliance> days =
                new TreeMap<>(Comparator.comparing(Bucket::day).thenComparing(Bucket::kind));
        db.select(kind, hour, CLOCKS_MET, CLOCKS)
                .from(judged)
                .groupBy(kind, hour)
                .forEach(
                        row -> {
                            Instant at = start.plusHours(row.value2()).toInstant(ZoneOffset.UTC);
                            days.merge(
                                    new Bucket(
                                            LocalDate.ofInstant(at, zone),
                                            ClockKind.valueOf(row.value1())),
                                    compliance(row.value3(), row.value4()),
                                    Compliance::plus);
                        });
        return days.entrySet().stream()
                .map(
                        day ->
                                new DayCompliance(
                                        day.getKey().day(), day.getKey().kind(), day.getValue()))
                .toList();
    }

    Standings standings(Instant from, Instant to) {
        Table<?> judged = judged(from, to).asTable("judged");
        Field<Long> ticket = Objects.requireNonNull(judged.field(DEADLINE.TICKET_ID));
        Field<Integer> tickets = DSL.countDistinct(ticket).as("tickets");
        Field<Integer> breached =
                DSL.countDistinct(ticket).filterWhere(MET.eq(0)).as("breached_tickets");
        List<Grain> grains =
                db.select(
                                TICKET.TEAM,
                                TICKET.MERCHANT_ID,
                                TICKET.MERCHANT_NAME,
                                tickets,
                                breached,
                                CLOCKS_MET,
                                CLOCKS)
                        .from(judged)
                        .join(TICKET)
                        .on(TICKET.ID.eq(ticket))
                        .groupBy(TICKET.TEAM, TICKET.MERCHANT_ID, TICKET.MERCHANT_NAME)
                        .fetch(
                                row ->
                                        new Grain(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                new Standing(
                                                        "",
                                                        null,
                                                        row.value4(),
                                                        row.value5(),
                                                        compliance(row.value6(), row.value7()))));
        return new Standings(
                summed(grains, grain -> grain.figures().named(grain.team(), null)),
                summed(
                        grains.stream().filter(grain -> grain.merchantId() != null).toList(),
                        grain ->
                                grain.figures()
                                        .named(
                                                String.valueOf(grain.merchantId()),
                                                grain.merchant())));
    }

    /** Clocks with 1 when they were met, 0 when they ran out. */
    private static org.jooq.Select<Record4<Long, String, Instant, Integer>> judged(
            Instant from, Instant to) {
        return DSL.select(
                        DEADLINE.TICKET_ID,
                        DEADLINE.KIND,
                        DEADLINE.ENDED_AT.as(AT),
                        DSL.inline(1).as(MET))
                .from(DEADLINE)
                .where(BoardClocks.met(from, to))
                .unionAll(
                        DSL.select(
                                        DEADLINE.TICKET_ID,
                                        DEADLINE.KIND,
                                        DEADLINE.DUE_AT.as(AT),
                                        DSL.inline(0).as(MET))
                                .from(DEADLINE)
                                .where(BoardClocks.missed(from, to)));
    }

    private static List<Standing> summed(List<Grain> grains, Function<Grain, Standing> named) {
        return grains.stream()
                .map(named)
                .collect(Collectors.toMap(Standing::key, one -> one, Standing::plus))
                .values()
                .stream()
                .sorted(
                        Comparator.comparingDouble(Standing::breachRate)
                                .thenComparingLong(Standing::tickets)
                                .reversed()
                                .thenComparing(Standing::key))
                .toList();
    }

    private static Compliance compliance(int met, int judged) {
        return new Compliance(met, judged - met);
    }
}
