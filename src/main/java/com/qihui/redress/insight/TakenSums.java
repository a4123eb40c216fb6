package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_FACT;
import static com.qihui.schema.Tables.BOARD_SPREAD;

import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How long first responses and resolutions took. */
@Component
class TakenSums {

    private static final List<String> KINDS =
            List.of(ClockKind.FIRST_RESPONSE.name(), ClockKind.RESOLUTION.name());
    private static final Field<Long> CLOCKS =
            DSL.sum(BOARD_SPREAD.CLOCKS).cast(Long.class).as("all_clocks");
    private static final Field<Long> FACTS = DSL.count().cast(Long.class).as("facts");

    private final DSLContext db;
    private final Slices slices;
    private final FactScope scope;

    TakenSums(DSLContext db, Slices slices, FactScope scope) {
        this.db = db;
        this.slices = slices;
        this.scope = scope;
    }

    /** By the first day of each stretch within the period. */
    Map<LocalDate, Map<ClockKind, Spread>> byTime(BoardFilter filter, Period period, Grain grain) {
        Map<LocalDate, Map<ClockKind, Spread>> times = new HashMap<>();
        Cut cut = Cut.of(filter, slices);
        if (cut != null && grain == Grain.DAY && cut.isSingle()) {
            days(cut, period, times);
            return times;
        }
        var rows =
                cut == null ? factsByTime(filter, period, grain) : sumsByTime(cut, period, grain);
        rows.forEach(
                row ->
                        times.computeIfAbsent(
                                        day(row.value1(), period, grain), none -> new HashMap<>())
                                .computeIfAbsent(
                                        ClockKind.valueOf(row.value2()), none -> new Spread())
                                .add(row.value3(), row.value4()));
        return times;
    }

    /** As the sums are kept: nothing is to be added up. */
    private void days(Cut cut, Period period, Map<LocalDate, Map<ClockKind, Spread>> times) {
        db.select(BOARD_SPREAD.ON_DAY, BOARD_SPREAD.KIND, BOARD_SPREAD.BUCKET, BOARD_SPREAD.CLOCKS)
                .from(BOARD_SPREAD)
                .where(sums(cut, period))
                .forEach(
                        row ->
                                times.computeIfAbsent(row.value1(), none -> new HashMap<>())
                                        .computeIfAbsent(
                                                ClockKind.valueOf(row.value2()),
                                                none -> new Spread())
                                        .add(row.value3(), row.value4()));
    }

    private org.jooq.Result<org.jooq.Record4<Integer, String, Integer, Long>> sumsByTime(
            Cut cut, Period period, Grain grain) {
        Field<Integer> index = index(BOARD_SPREAD.ON_DAY, period, grain).as("stretch");
        return db.select(index, BOARD_SPREAD.KIND, BOARD_SPREAD.BUCKET, CLOCKS)
                .from(BOARD_SPREAD)
                .where(sums(cut, period))
                .groupBy(index, BOARD_SPREAD.KIND, BOARD_SPREAD.BUCKET)
                .fetch();
    }

    private org.jooq.Result<org.jooq.Record4<Integer, String, Integer, Long>> factsByTime(
            BoardFilter filter, Period period, Grain grain) {
        Field<Integer> index = index(BOARD_FACT.ANSWERED_DAY, period, grain).as("stretch");
        return db.select(index, BOARD_FACT.KIND, BOARD_FACT.BUCKET, FACTS)
                .from(BOARD_FACT)
                .where(facts(filter, period))
                .groupBy(index, BOARD_FACT.KIND, BOARD_FACT.BUCKET)
                .fetch();
    }

    /**
     * @param values those of the dimension that are wanted
     */
    Map<String, Map<ClockKind, Spread>> byValue(
            BoardFilter filter, Dimension by, Collection<String> values, Period period) {
        Map<String, Map<ClockKind, Spread>> found = new HashMap<>();
        Map<Integer, String> names = Slices.know(by) ? slices.values(by) : Map.of();
        Cut cut = Cut.of(filter, by, slices);
        Field<String> value = cut == null ? JudgedSums.valueOf(by) : BOARD_SPREAD.VAL;
        var rows =
                cut == null
                        ? db.select(value, BOARD_FACT.KIND, BOARD_FACT.BUCKET, FACTS)
                                .from(BOARD_FACT)
                                .where(facts(filter, period))
                                .and(isOneOf(by, values))
                                .groupBy(value, BOARD_FACT.KIND, BOARD_FACT.BUCKET)
                                .fetch()
                        : db.select(value, BOARD_SPREAD.KIND, BOARD_SPREAD.BUCKET, CLOCKS)
                                .from(BOARD_SPREAD)
                                .where(sums(cut.values() == null ? only(cut, values) : cut, period))
                                .groupBy(value, BOARD_SPREAD.KIND, BOARD_SPREAD.BUCKET)
                                .fetch();
        boolean sliced = cut == null ? Slices.know(by) : cut.bySlice();
        rows.forEach(
                row -> {
                    String name = sliced ? names.get(Integer.valueOf(row.value1())) : row.value1();
                    if (cut == null && by == Dimension.MERCHANT && row.value1().equals("0")) {
                        name = "";
                    }
                    found.computeIfAbsent(
                                    Objects.requireNonNullElse(name, ""), none -> new HashMap<>())
                            .computeIfAbsent(ClockKind.valueOf(row.value2()), none -> new Spread())
                            .add(row.value3(), row.value4());
                });
        return found;
    }

    private static Cut only(Cut cut, Collection<String> values) {
        return new Cut(cut.dim(), values, cut.bySlice());
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

    private static Condition sums(Cut cut, Period period) {
        Condition all =
                BOARD_SPREAD
                        .DIM
                        .eq(cut.dim())
                        .and(BOARD_SPREAD.KIND.in(KINDS))
                        .and(BOARD_SPREAD.ON_DAY.between(period.first(), period.last()));
        return cut.values() == null ? all : all.and(BOARD_SPREAD.VAL.in(cut.values()));
    }

    private Condition facts(BoardFilter filter, Period period) {
        return BOARD_FACT
                .ANSWERED_DAY
                .between(period.first(), period.last())
                .and(BOARD_FACT.KIND.in(KINDS))
                .and(
                        scope.of(
                                filter,
                                BOARD_FACT.SLICE_ID,
                                BOARD_FACT.MERCHANT_ID,
                                BOARD_FACT.AGENT));
    }

    /** Stretches are numbered by the database, so that a year of days does not travel. */
    private static Field<Integer> index(Field<LocalDate> day, Period period, Grain grain) {
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

    private static LocalDate day(int index, Period period, Grain grain) {
        return switch (grain) {
            case DAY -> period.first().plusDays(index);
            case WEEK -> grain.start(period.first()).plusWeeks(index);
            case MONTH -> LocalDate.of((index - 1) / 12, (index - 1) % 12 + 1, 1);
        };
    }
}
