package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_FACT;
import static com.qihui.schema.Tables.BOARD_HOUR;
import static com.qihui.schema.Tables.BOARD_JUDGED;
import static com.qihui.schema.Tables.BOARD_OPEN;
import static com.qihui.schema.Tables.BOARD_TICKET;
import static com.qihui.schema.Tables.BOARD_TOOK;

import com.qihui.redress.insight.Stretch;
import com.qihui.redress.insight.board.Spread;
import com.qihui.schema.tables.records.BoardJudgedRecord;
import com.qihui.schema.tables.records.BoardTookRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the sums up again from what was counted, and puts right those that differ. */
@Component
class SumCheck {

    private static final int FETCH = 1_000;

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
        int stretch = Stretch.ofDay(day);
        Deltas missing = new Deltas(slices, any -> List.of(stretch));
        db.selectFrom(BOARD_FACT)
                .where(BOARD_FACT.JUDGED_DAY.eq(day))
                .forEach(row -> missing.add(Stored.fact(row).judgedOnly(), 1));
        db.selectFrom(BOARD_FACT)
                .where(BOARD_FACT.ANSWERED_DAY.eq(day))
                .forEach(row -> missing.add(Stored.fact(row).answeredOnly(), 1));
        return putRight(stretch, missing);
    }

    /**
     * Adds up its days, which are right by then.
     *
     * @param stretch a third or a month
     * @return how many of its sums differed
     */
    int putRightFromDays(int stretch) {
        int first = Stretch.ofDay(Stretch.first(stretch));
        int last = Stretch.ofDay(Stretch.last(stretch));
        Deltas missing = new Deltas(slices, any -> List.of(stretch));
        try (var rows = judged(BOARD_JUDGED.STRETCH.between(first, last))) {
            rows.forEach(
                    row -> {
                        long[] sums = missing.sums(at(row, stretch));
                        sums[0] += row.getMet();
                        sums[1] += row.getMissed();
                    });
        }
        try (var rows = took(BOARD_TOOK.STRETCH.between(first, last))) {
            rows.forEach(row -> missing.spread(at(row, stretch)).add(row.getSpread()));
        }
        return putRight(stretch, missing);
    }

    /** Takes what is kept from what there should be, and adds what is left over. */
    private int putRight(int stretch, Deltas missing) {
        try (var rows = judged(BOARD_JUDGED.STRETCH.eq(stretch))) {
            rows.forEach(
                    row -> {
                        long[] sums = missing.sums(at(row, stretch));
                        sums[0] -= row.getMet();
                        sums[1] -= row.getMissed();
                    });
        }
        try (var rows = took(BOARD_TOOK.STRETCH.eq(stretch))) {
            rows.forEach(
                    row -> missing.spread(at(row, stretch)).subtract(Spread.of(row.getSpread())));
        }
        rollups.add(missing);
        return missing.size();
    }

    private Cursor<BoardJudgedRecord> judged(Condition which) {
        return db.selectFrom(BOARD_JUDGED).where(which).fetchSize(FETCH).fetchLazy();
    }

    private Cursor<BoardTookRecord> took(Condition which) {
        return db.selectFrom(BOARD_TOOK).where(which).fetchSize(FETCH).fetchLazy();
    }

    private static Deltas.Judged at(BoardJudgedRecord row, int stretch) {
        return new Deltas.Judged(
                new Deltas.Cell(row.getDim(), row.getVal()), row.getKind(), stretch);
    }

    private static Deltas.Took at(BoardTookRecord row, int stretch) {
        return new Deltas.Took(new Deltas.Cell(row.getDim(), row.getVal()), row.getKind(), stretch);
    }

    /**
     * @return how many sums of what is open differed
     */
    int putRightOpen() {
        Deltas missing = new Deltas(slices, Stretch::all);
        try (var rows = db.selectFrom(BOARD_TICKET).fetchSize(FETCH).fetchLazy()) {
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
