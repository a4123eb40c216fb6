package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.PROMISE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.ticket.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** How long complaints took to be resolved, and whether what was promised was done. */
@Component
class Resolutions {

    private static final Field<Integer> SECONDS = DSL.field(DSL.name("seconds"), Integer.class);
    private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);
    private static final Field<Integer> ALL = DSL.field(DSL.name("of_all"), Integer.class);

    private final DSLContext db;

    Resolutions(DSLContext db) {
        this.db = db;
    }

    /** Slowest first. The median is the mean of the one or two in the middle. */
    List<CategorySpeed> speeds(Instant from, Instant to) {
        Field<Integer> taken =
                DSL.localDateTimeDiff(
                        DatePart.SECOND,
                        DEADLINE.STARTED_AT.coerce(SQLDataType.LOCALDATETIME),
                        DEADLINE.MET_AT.coerce(SQLDataType.LOCALDATETIME));
        var one = DSL.partitionBy(TICKET.CATEGORY);
        var resolved =
                DSL.select(
                                TICKET.ID,
                                TICKET.CATEGORY,
                                taken.as(SECONDS),
                                DSL.rowNumber().over(one.orderBy(taken)).as(PLACE),
                                DSL.count().over(DSL.partitionBy(TICKET.CATEGORY)).as(ALL))
                        .from(DEADLINE)
                        .join(TICKET)
                        .on(TICKET.ID.eq(DEADLINE.TICKET_ID))
                        .where(BoardClocks.resolved(from, to))
                        .and(TICKET.CATEGORY.isNotNull())
                        .asTable("resolved");
        Field<String> category = Objects.requireNonNull(resolved.field(TICKET.CATEGORY));
        Field<Long> ticket = Objects.requireNonNull(resolved.field(TICKET.ID));
        Condition inTheMiddle = PLACE.mul(2).between(ALL, ALL.plus(2));
        return db
                .select(
                        category,
                        DSL.countDistinct(ticket),
                        DSL.avg(SECONDS).filterWhere(inTheMiddle))
                .from(resolved)
                .groupBy(category)
                .fetch(
                        row ->
                                new CategorySpeed(
                                        Category.valueOf(row.value1()),
                                        row.value2(),
                                        Duration.ofSeconds(row.value3().longValue())))
                .stream()
                .sorted(Comparator.comparing(CategorySpeed::median).reversed())
                .toList();
    }

    Compliance promises(Instant from, Instant to) {
        Field<Integer> kept = DSL.count().filterWhere(BoardClocks.promiseKept());
        return db.select(kept, DSL.count())
                .from(PROMISE)
                .where(BoardClocks.promised(from, to))
                .fetchSingle(row -> new Compliance(row.value1(), row.value2() - row.value1()));
    }
}
