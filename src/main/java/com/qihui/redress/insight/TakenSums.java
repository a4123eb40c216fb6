package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_TOOK;

import com.qihui.redress.insight.board.Spread;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.insight.scope.Cut;
import com.qihui.redress.insight.scope.Slices;
import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How long first responses and resolutions took. */
@Component
class TakenSums {

    static final List<String> KINDS =
            List.of(ClockKind.FIRST_RESPONSE.name(), ClockKind.RESOLUTION.name());

    private final DSLContext db;
    private final Slices slices;
    private final TakenFacts facts;

    TakenSums(DSLContext db, Slices slices, TakenFacts facts) {
        this.db = db;
        this.slices = slices;
        this.facts = facts;
    }

    /** By the first day of each stretch of that grain, though it be before the period. */
    Map<LocalDate, Map<ClockKind, Spread>> byTime(BoardFilter filter, Period period, Grain grain) {
        Cut cut = Cut.ofTimes(filter, slices);
        if (cut == null) {
            return facts.byTime(filter, period, grain);
        }
        Map<LocalDate, Map<ClockKind, Spread>> times = new HashMap<>();
        db.select(BOARD_TOOK.STRETCH, BOARD_TOOK.KIND, BOARD_TOOK.SPREAD)
                .from(BOARD_TOOK)
                .where(within(cut))
                .and(Stretch.isPartOf(BOARD_TOOK.STRETCH, grain, List.of(period)))
                .forEach(
                        row ->
                                spread(
                                                times,
                                                grain.start(Stretch.first(row.value1())),
                                                row.value2())
                                        .add(row.value3()));
        return times;
    }

    /**
     * @param values those of the dimension that are wanted
     */
    Map<String, Map<ClockKind, Spread>> byValue(
            BoardFilter filter, Dimension by, Collection<String> values, Period period) {
        Cut among = Slices.know(by) ? Cut.among(filter, by) : null;
        Cut cut = among == null ? Cut.of(filter, by, slices) : among;
        if (cut == null) {
            return facts.byValue(filter, by, values, period);
        }
        Map<String, Map<ClockKind, Spread>> found = new HashMap<>();
        Map<Integer, String> names = cut.bySlice() ? slices.values(by) : Map.of();
        db.select(BOARD_TOOK.VAL, BOARD_TOOK.KIND, BOARD_TOOK.SPREAD)
                .from(BOARD_TOOK)
                .where(within(cut.among(values)))
                .and(Stretch.isPartOf(BOARD_TOOK.STRETCH, Grain.MONTH, List.of(period)))
                .forEach(
                        row ->
                                spread(
                                                found,
                                                cut.bySlice()
                                                        ? named(row.value1(), names)
                                                        : row.value1(),
                                                row.value2())
                                        .add(row.value3()));
        return found;
    }

    static <K> Spread spread(Map<K, Map<ClockKind, Spread>> all, K key, String kind) {
        return all.computeIfAbsent(key, none -> new HashMap<>())
                .computeIfAbsent(ClockKind.valueOf(kind), none -> new Spread());
    }

    private static String named(String slice, Map<Integer, String> names) {
        return Objects.requireNonNullElse(names.get(Integer.valueOf(slice)), "");
    }

    private static Condition within(Cut cut) {
        return cut.within(BOARD_TOOK.DIM, BOARD_TOOK.VAL).and(BOARD_TOOK.KIND.in(KINDS));
    }
}
