package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_DAY;
import static com.qihui.schema.Tables.BOARD_FACT;

import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many clocks were met and ran out. */
@Component
class JudgedSums {

    private static final String ANY_KIND = "ANY";

    private static final Field<Long> MET = DSL.sum(BOARD_DAY.MET).cast(Long.class).as("all_met");
    private static final Field<Long> MISSED =
            DSL.sum(BOARD_DAY.MISSED).cast(Long.class).as("all_missed");
    private static final Field<Integer> FACTS_MET =
            DSL.count().filterWhere(BOARD_FACT.MET.isTrue()).as("facts_met");
    private static final Field<Integer> FACTS = DSL.count().as("facts");

    private final DSLContext db;
    private final Slices slices;
    private final FactScope scope;

    /** Of one kind of clock on one day. */
    record OfDay(LocalDate day, ClockKind kind, Compliance compliance) {}

    JudgedSums(DSLContext db, Slices slices, FactScope scope) {
        this.db = db;
        this.slices = slices;
        this.scope = scope;
    }

    List<OfDay> byDay(BoardFilter filter, LocalDate first, LocalDate last) {
        Cut cut = Cut.of(filter, slices);
        if (cut == null) {
            return db.select(BOARD_FACT.JUDGED_DAY, BOARD_FACT.KIND, FACTS_MET, FACTS)
                    .from(BOARD_FACT)
                    .where(facts(filter, first, last))
                    .groupBy(BOARD_FACT.JUDGED_DAY, BOARD_FACT.KIND)
                    .fetch(
                            row ->
                                    new OfDay(
                                            row.value1(),
                                            ClockKind.valueOf(row.value2()),
                                            compliance(row.value3(), row.value4())));
        }
        List<String> kinds = List.of(ClockKind.values()).stream().map(Enum::name).toList();
        return db.select(BOARD_DAY.ON_DAY, BOARD_DAY.KIND, MET, MISSED)
                .from(BOARD_DAY)
                .where(sums(cut, first, last))
                .and(BOARD_DAY.KIND.in(kinds))
                .groupBy(BOARD_DAY.ON_DAY, BOARD_DAY.KIND)
                .fetch(
                        row ->
                                new OfDay(
                                        row.value1(),
                                        ClockKind.valueOf(row.value2()),
                                        new Compliance(row.value3(), row.value4())));
    }

    /** By the values of a dimension, promises aside. */
    Map<String, Compliance> byValue(BoardFilter filter, Dimension by, Period period) {
        return byValue(
                filter,
                by,
                period,
                BOARD_FACT.KIND.ne(ClockKind.PROMISE.name()),
                BOARD_DAY.KIND.eq(ANY_KIND));
    }

    /** How promises were kept, by the values of a dimension. */
    Map<String, Compliance> promisesByValue(BoardFilter filter, Dimension by, Period period) {
        return byValue(
                filter,
                by,
                period,
                BOARD_FACT.KIND.eq(ClockKind.PROMISE.name()),
                BOARD_DAY.KIND.eq(ClockKind.PROMISE.name()));
    }

    private Map<String, Compliance> byValue(
            BoardFilter filter, Dimension by, Period period, Condition facts, Condition sums) {
        Map<String, Compliance> values = new HashMap<>();
        Cut cut = Cut.of(filter, by, slices);
        if (cut == null) {
            Field<String> value = valueOf(by);
            Map<Integer, String> names = namesOf(by);
            db.select(value, FACTS_MET, FACTS)
                    .from(BOARD_FACT)
                    .where(facts(filter, period.first(), period.last()))
                    .and(facts)
                    .groupBy(value)
                    .forEach(
                            row ->
                                    values.merge(
                                            named(row.value1(), names),
                                            compliance(row.value2(), row.value3()),
                                            Compliance::plus));
            return values;
        }
        Map<Integer, String> names = cut.bySlice() ? namesOf(by) : Map.of();
        db.select(BOARD_DAY.VAL, MET, MISSED)
                .from(BOARD_DAY)
                .where(sums(cut, period.first(), period.last()))
                .and(sums)
                .groupBy(BOARD_DAY.VAL)
                .forEach(
                        row ->
                                values.merge(
                                        named(row.value1(), names),
                                        new Compliance(row.value2(), row.value3()),
                                        Compliance::plus));
        values.values().removeIf(one -> !one.isKnown());
        return values;
    }

    /** What rows of facts are told apart by: the value itself, or the slice that has it. */
    static Field<String> valueOf(Dimension by) {
        return switch (by) {
            case MERCHANT -> BOARD_FACT.MERCHANT_ID.cast(String.class);
            case AGENT -> BOARD_FACT.AGENT;
            default -> BOARD_FACT.SLICE_ID.cast(String.class);
        };
    }

    private Map<Integer, String> namesOf(Dimension by) {
        return Slices.know(by) ? slices.values(by) : Map.of();
    }

    private static String named(String value, Map<Integer, String> slices) {
        if (slices.isEmpty()) {
            return value.equals("0") ? "" : value;
        }
        return Objects.requireNonNullElse(slices.get(Integer.valueOf(value)), "");
    }

    private static Condition sums(Cut cut, LocalDate first, LocalDate last) {
        Condition all = BOARD_DAY.DIM.eq(cut.dim()).and(BOARD_DAY.ON_DAY.between(first, last));
        return cut.values() == null ? all : all.and(BOARD_DAY.VAL.in(cut.values()));
    }

    private Condition facts(BoardFilter filter, LocalDate first, LocalDate last) {
        return BOARD_FACT
                .JUDGED_DAY
                .between(first, last)
                .and(
                        scope.of(
                                filter,
                                BOARD_FACT.SLICE_ID,
                                BOARD_FACT.MERCHANT_ID,
                                BOARD_FACT.AGENT));
    }

    private static Compliance compliance(int met, int judged) {
        return new Compliance(met, judged - met);
    }
}
