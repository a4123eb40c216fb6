package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_FACT;

import com.qihui.redress.insight.board.Spread;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.insight.scope.FactScope;
import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How long answers took, counted one by one, where no sums are kept. */
@Component
class TakenFacts {

    private static final Field<Long> FACTS = DSL.count().cast(Long.class).as("facts");

    private final DSLContext db;
    private final FactScope scope;

    TakenFacts(DSLContext db, FactScope scope) {
        this.db = db;
        this.scope = scope;
    }

    Map<LocalDate, Map<ClockKind, Spread>> byTime(BoardFilter filter, Period period, Grain grain) {
        Map<LocalDate, Map<ClockKind, Spread>> times = new HashMap<>();
        Field<Integer> index = index(period, grain).as("stretch");
        db.select(index, BOARD_FACT.KIND, BOARD_FACT.BUCKET, FACTS)
                .from(BOARD_FACT)
                .where(answered(filter, period))
                .groupBy(index, BOARD_FACT.KIND, BOARD_FACT.BUCKET)
                .forEach(
                        row ->
                                TakenSums.spread(
                                                times,
                                                start(row.value1(), period, grain),
                                                row.value2())
                                        .add(row.value3(), row.value4()));
        return times;
    }

    Map<String, Map<ClockKind, Spread>> byValue(
            BoardFilter filter, Dimension by, Collection<String> values, Period period) {
        Map<String, Map<ClockKind, Spread>> found = new HashMap<>();
        Field<String> value = scope.valueOf(by);
        FactScope.Names names = scope.names(by);
        db.select(value, BOARD_FACT.KIND, BOARD_FACT.BUCKET, FACTS)
                .from(BOARD_FACT)
                .where(answered(filter, period))
                .and(isOneOf(by, values))
                .groupBy(value, BOARD_FACT.KIND, BOARD_FACT.BUCKET)
                .forEach(
                        row ->
                                TakenSums.spread(found, names.of(row.value1()), row.value2())
                                        .add(row.value3(), row.value4()));
        return found;
    }

    private static Condition isOneOf(Dimension by, Collection<String> values) {
        return switch (by) {
            case MERCHANT ->
                    BOARD_FACT.MERCHANT_ID.in(
                            values.stream()
                                    .map(one -> one.isEmpty() ? 0L : Long.parseLong(one))
                                    .toList());
            case AGENT -> BOARD_FACT.AGENT.in(values);
            default -> DSL.noCondition();
        };
    }

    private Condition answered(BoardFilter filter, Period period) {
        return BOARD_FACT
                .ANSWERED_DAY
                .between(period.first(), period.last())
                .and(BOARD_FACT.KIND.in(TakenSums.KINDS))
                .and(
                        scope.of(
                                filter,
                                BOARD_FACT.SLICE_ID,
                                BOARD_FACT.MERCHANT_ID,
                                BOARD_FACT.AGENT));
    }

    /** Stretches are numbered by the database, so that a year of days does not travel. */
    private static Field<Integer> index(Period period, Grain grain) {
        Field<LocalDate> day = BOARD_FACT.ANSWERED_DAY;
        return switch (grain) {
            case DAY -> days(day, period.first());
            case WEEK ->
                    DSL.floor(days(day, grain.start(period.first())).cast(Double.class).div(7))
                            .cast(Integer.class);
            case MONTH -> DSL.year(day).mul(12).plus(DSL.month(day));
        };
    }

    private static Field<Integer> days(Field<LocalDate> day, LocalDate since) {
        return DSL.localDateDiff(DatePart.DAY, DSL.inline(since), day);
    }

    private static LocalDate start(int index, Period period, Grain grain) {
        return switch (grain) {
            case DAY -> period.first().plusDays(index);
            case WEEK -> grain.start(period.first()).plusWeeks(index);
            case MONTH -> LocalDate.of((index - 1) / 12, (index - 1) % 12 + 1, 1);
        };
    }
}
