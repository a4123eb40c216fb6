package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_DAY;
import static com.qihui.schema.Tables.BOARD_FACT;
import static com.qihui.schema.Tables.BOARD_HOUR;
import static com.qihui.schema.Tables.BOARD_OPEN;
import static com.qihui.schema.Tables.BOARD_SPREAD;
import static com.qihui.schema.Tables.BOARD_TICKET;

import com.qihui.redress.insight.Dimension;
import com.qihui.redress.sla.ClockKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the sums up again from what was counted, and puts right those that differ. */
@Component
class SumCheck {

    private static final List<String> DIMS =
            Stream.concat(
                            Stream.of(Deltas.ALL, Deltas.SLICE),
                            Stream.of(Dimension.values()).map(Enum::name))
                    .toList();
    private static final List<String> KINDS =
            Stream.concat(Stream.of(Deltas.ANY_KIND), Stream.of(ClockKind.values()).map(Enum::name))
                    .toList();

    private final DSLContext db;
    private final Slices slices;
    private final Rollups rollups;

    SumCheck(DSLContext db, Slices slices, Rollups rollups) {
        this.db = db;
        this.slices = slices;
        this.rollups = rollups;
    }

    /** The first day with anything counted on it, if there is one. */
    Optional<LocalDate> first() {
        return Stream.of(end(DSL.min(BOARD_FACT.JUDGED_DAY)), end(DSL.min(BOARD_FACT.ANSWERED_DAY)))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    Optional<LocalDate> last() {
        return Stream.of(end(DSL.max(BOARD_FACT.JUDGED_DAY)), end(DSL.max(BOARD_FACT.ANSWERED_DAY)))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private Optional<LocalDate> end(Field<LocalDate> day) {
        @Nullable LocalDate found = db.select(day).from(BOARD_FACT).fetchSingle().value1();
        return Optional.ofNullable(found);
    }

    /**
     * @return how many sums of that day differed
     */
    int putRight(LocalDate day) {
        Deltas missing = new Deltas(slices);
        db.selectFrom(BOARD_FACT)
                .where(BOARD_FACT.JUDGED_DAY.eq(day))
                .forEach(row -> missing.add(Stored.fact(row).judgedOnly(), 1));
        db.selectFrom(BOARD_FACT)
                .where(BOARD_FACT.ANSWERED_DAY.eq(day))
                .forEach(row -> missing.add(Stored.fact(row).answeredOnly(), 1));
        db.selectFrom(BOARD_DAY)
                .where(BOARD_DAY.DIM.in(DIMS))
                .and(BOARD_DAY.KIND.in(KINDS))
                .and(BOARD_DAY.ON_DAY.eq(day))
                .forEach(
                        row -> {
                            Deltas.Cell cell = new Deltas.Cell(row.getDim(), row.getVal());
                            long[] sums =
                                    missing.days.computeIfAbsent(
                                            new Deltas.Day(cell, row.getKind(), day),
                                            none -> new long[2]);
                            sums[0] -= row.getMet();
                            sums[1] -= row.getMissed();
                        });
        db.selectFrom(BOARD_SPREAD)
                .where(BOARD_SPREAD.ON_DAY.eq(day))
                .forEach(
                        row ->
                                missing.spreads.merge(
                                        new Deltas.Took(
                                                new Deltas.Cell(row.getDim(), row.getVal()),
                                                row.getKind(),
                                                day,
                                                row.getBucket()),
                                        -row.getClocks(),
                                        Long::sum));
        rollups.add(missing);
        return missing.size();
    }

    /**
     * @return how many sums of what is open differed
     */
    int putRightOpen() {
        Deltas missing = new Deltas(slices);
        try (var rows = db.selectFrom(BOARD_TICKET).fetchSize(1_000).fetchLazy()) {
            rows.forEach(row -> missing.add(Stored.open(row), 1));
        }
        db.selectFrom(BOARD_OPEN)
                .forEach(
                        row -> {
                            long[] sums =
                                    missing.open.computeIfAbsent(
                                            new Deltas.Cell(row.getDim(), row.getVal()),
                                            none -> new long[3]);
                            sums[0] -= row.getRunning();
                            sums[1] -= row.getPaused();
                            sums[2] -= row.getBreached();
                        });
        db.selectFrom(BOARD_HOUR)
                .forEach(
                        row ->
                                missing.hours.merge(
                                        new Deltas.Hour(
                                                new Deltas.Cell(row.getDim(), row.getVal()),
                                                row.getAtHour()),
                                        -row.getClocks(),
                                        Long::sum));
        rollups.add(missing);
        int wrong = missing.size();
        db.deleteFrom(BOARD_HOUR).where(BOARD_HOUR.CLOCKS.eq(0L)).execute();
        return wrong;
    }
}
