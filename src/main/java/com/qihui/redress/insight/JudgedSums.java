package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_JUDGED;

import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.insight.scope.Cut;
import com.qihui.redress.insight.scope.Slices;
import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many clocks were met and ran out. */
@Component
class JudgedSums {

    private static final String ANY_KIND = "ANY";
    private static final List<String> KINDS =
            Stream.of(ClockKind.values()).map(Enum::name).toList();

    private static final Field<Long> MET = DSL.sum(BOARD_JUDGED.MET).cast(Long.class).as("all_met");
    private static final Field<Long> MISSED =
            DSL.sum(BOARD_JUDGED.MISSED).cast(Long.class).as("all_missed");

    private final DSLContext db;
    private final Slices slices;
    private final JudgedFacts facts;

    /** Of one kind of clock in a part of the time asked for, which begins on this day. */
    record Part(LocalDate first, ClockKind kind, Compliance compliance) {}

    JudgedSums(DSLContext db, Slices slices, JudgedFacts facts) {
        this.db = db;
        this.slices = slices;
        this.facts = facts;
    }

    /**
     * @param longest what is to be told apart by it later; no part is longer, and none is in two
     *     periods
     */
    List<Part> byTime(BoardFilter filter, Grain longest, List<Period> periods) {
        Cut cut = Cut.of(filter, slices);
        if (cut == null) {
            return facts.byTime(filter, periods);
        }
        return db.select(BOARD_JUDGED.STRETCH, BOARD_JUDGED.KIND, MET, MISSED)
                .from(BOARD_JUDGED)
                .where(cut.within(BOARD_JUDGED.DIM, BOARD_JUDGED.VAL))
                .and(Stretch.isPartOf(BOARD_JUDGED.STRETCH, longest, periods))
                .and(BOARD_JUDGED.KIND.in(KINDS))
                .groupBy(BOARD_JUDGED.STRETCH, BOARD_JUDGED.KIND)
                .fetch(
                        row ->
                                new Part(
                                        Stretch.first(row.value1()),
                                        ClockKind.valueOf(row.value2()),
                                        new Compliance(row.value3(), row.value4())));
    }

    /** By the values of a dimension, promises aside. */
    Map<String, Compliance> byValue(BoardFilter filter, Dimension by, Period period) {
        return byValue(filter, by, period, false);
    }

    /** How promises were kept, by the values of a dimension. */
    Map<String, Compliance> promisesByValue(BoardFilter filter, Dimension by, Period period) {
        return byValue(filter, by, period, true);
    }

    private Map<String, Compliance> byValue(
            BoardFilter filter, Dimension by, Period period, boolean promises) {
        Cut among = Cut.among(filter, by);
        Cut cut = among == null ? Cut.of(filter, by, slices) : among;
        if (cut == null) {
            return facts.byValue(filter, by, period, promises);
        }
        Map<String, Compliance> values = new HashMap<>();
        Map<Integer, String> names = cut.bySlice() ? slices.values(by) : Map.of();
        db.select(BOARD_JUDGED.VAL, MET, MISSED)
                .from(BOARD_JUDGED)
                .where(cut.within(BOARD_JUDGED.DIM, BOARD_JUDGED.VAL))
                .and(Stretch.isPartOf(BOARD_JUDGED.STRETCH, Grain.MONTH, List.of(period)))
                .and(BOARD_JUDGED.KIND.eq(promises ? ClockKind.PROMISE.name() : ANY_KIND))
                .groupBy(BOARD_JUDGED.VAL)
                .forEach(
                        row ->
                                values.merge(
                                        cut.bySlice() ? named(row.value1(), names) : row.value1(),
                                        new Compliance(row.value2(), row.value3()),
                                        Compliance::plus));
        values.values().removeIf(one -> !one.isKnown());
        return values;
    }

    private static String named(String slice, Map<Integer, String> names) {
        return Objects.requireNonNullElse(names.get(Integer.valueOf(slice)), "");
    }
}
