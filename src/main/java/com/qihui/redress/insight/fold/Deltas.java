package com.qihui.redress.insight.fold;

import com.qihui.redress.insight.Stretch;
import com.qihui.redress.insight.board.Spread;
import com.qihui.redress.insight.query.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** How much more or less there is to count, by where it is counted. */
class Deltas {

    /** Everything together, without telling anything apart. */
    static final String ALL = "ALL";

    /** By {@link Slice}, of which any filter without a person or merchant is made. */
    static final String SLICE = "SLICE";

    /** All kinds of clocks, which promises are not. */
    static final String ANY_KIND = "ANY";

    final Map<Judged, long[]> judged = new TreeMap<>();
    final Map<Took, Spread> took = new TreeMap<>();
    final Map<Cell, long[]> open = new TreeMap<>();
    final Map<Hour, Long> hours = new TreeMap<>();

    private final Slices slices;
    private final Function<LocalDate, List<Integer>> stretches;

    record Cell(String dim, String val) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int first = dim.compareTo(other.dim);
            return first != 0 ? first : val.compareTo(other.val);
        }
    }

    /** In the order of the table, so that rows are locked and written one after the other. */
    record Judged(Cell cell, String kind, int stretch) implements Comparable<Judged> {
        @Override
        public int compareTo(Judged other) {
            int first = cell.dim().compareTo(other.cell.dim());
            first = first != 0 ? first : kind.compareTo(other.kind);
            first = first != 0 ? first : Integer.compare(stretch, other.stretch);
            return first != 0 ? first : cell.val().compareTo(other.cell.val());
        }
    }

    record Took(Cell cell, String kind, int stretch) implements Comparable<Took> {
        @Override
        public int compareTo(Took other) {
            int first = cell.compareTo(other.cell);
            first = first != 0 ? first : kind.compareTo(other.kind);
            return first != 0 ? first : Integer.compare(stretch, other.stretch);
        }
    }

    record Hour(Cell cell, long hour) implements Comparable<Hour> {
        @Override
        public int compareTo(Hour other) {
            int first = cell.compareTo(other.cell);
            return first != 0 ? first : Long.compare(hour, other.hour);
        }
    }

    /**
     * @param stretches what a day is counted in, as numbers of {@link Stretch}
     */
    Deltas(Slices slices, Function<LocalDate, List<Integer>> stretches) {
        this.slices = slices;
        this.stretches = stretches;
    }

    /** What is to be counted now instead of what was; what stayed as it was adds nothing. */
    void count(Counted before, Counted now) {
        before.facts()
                .forEach(
                        (id, fact) -> {
                            if (!fact.equals(now.facts().get(id))) {
                                add(fact, -1);
                            }
                        });
        now.facts()
                .forEach(
                        (id, fact) -> {
                            if (!fact.equals(before.facts().get(id))) {
                                add(fact, 1);
                            }
                        });
        before.open()
                .forEach(
                        (id, ticket) -> {
                            if (!ticket.equals(now.open().get(id))) {
                                add(ticket, -1);
                            }
                        });
        now.open()
                .forEach(
                        (id, ticket) -> {
                            if (!ticket.equals(before.open().get(id))) {
                                add(ticket, 1);
                            }
                        });
    }

    void add(Fact fact, int sign) {
        List<Cell> cells = cells(fact.place());
        List<Cell> pairs = pairs(fact.place());
        Fact.Verdict verdict = fact.verdict();
        if (verdict != null) {
            add(verdict, fact.kind(), cells, sign);
            List<Cell> among = new ArrayList<>(pairs);
            among.addAll(somebody(fact.place()));
            if (fact.isPromise()) {
                add(verdict, fact.kind(), among, sign);
            } else {
                add(verdict, ANY_KIND, cells, sign);
                add(verdict, ANY_KIND, among, sign);
            }
        }
        Fact.Answer answer = fact.answer();
        if (answer != null) {
            add(answer, fact.kind(), cells, sign);
            add(answer, fact.kind(), pairs, sign);
        }
    }

    private void add(Fact.Verdict verdict, String kind, List<Cell> cells, int sign) {
        for (int stretch : stretches.apply(verdict.day())) {
            for (Cell cell : cells) {
                judged(new Judged(cell, kind, stretch), verdict.met(), sign);
            }
        }
    }

    private void add(Fact.Answer answer, String kind, List<Cell> cells, int sign) {
        for (int stretch : stretches.apply(answer.day())) {
            for (Cell cell : cells) {
                spread(new Took(cell, kind, stretch)).add(answer.bucket(), sign);
            }
        }
    }

    long[] sums(Judged at) {
        return judged.computeIfAbsent(at, none -> new long[2]);
    }

    Spread spread(Took at) {
        return took.computeIfAbsent(at, none -> new Spread());
    }

    void add(OpenTicket ticket, int sign) {
        for (Cell cell : cells(ticket.place())) {
            long[] sums = open.computeIfAbsent(cell, none -> new long[3]);
            sums[0] += ticket.running() > 0 ? sign : 0;
            sums[1] += ticket.paused() > 0 ? sign : 0;
            sums[2] += ticket.breached() > 0 ? sign : 0;
            for (long hour : ticket.dueHours()) {
                hours.merge(new Hour(cell, hour), (long) sign, Long::sum);
            }
        }
    }

    /** How many sums change. */
    int size() {
        return (int)
                (Stream.of(judged, open)
                                .flatMap(sums -> sums.values().stream())
                                .filter(sums -> Arrays.stream(sums).anyMatch(one -> one != 0))
                                .count()
                        + took.values().stream().filter(spread -> !spread.isNothing()).count()
                        + hours.values().stream().filter(sum -> sum != 0).count());
    }

    private void judged(Judged at, boolean met, int sign) {
        sums(at)[met ? 0 : 1] += sign;
    }

    private List<Cell> cells(Place place) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(ALL, ""));
        cells.add(new Cell(SLICE, String.valueOf(place.sliceId())));
        slices.of(place.sliceId())
                .values()
                .forEach((dimension, value) -> cells.add(new Cell(dimension.name(), value)));
        cells.add(new Cell(Dimension.MERCHANT.name(), place.merchant()));
        cells.add(new Cell(Dimension.AGENT.name(), place.agent()));
        return cells;
    }

    /** Category, team, channel and product, each among the tickets with the same of another. */
    private List<Cell> pairs(Place place) {
        List<Cell> cells = new ArrayList<>();
        Map<Dimension, String> values = slices.of(place.sliceId()).values();
        values.forEach(
                (by, value) ->
                        values.forEach(
                                (other, same) -> {
                                    if (by != other) {
                                        cells.add(new Cell(by.among(other, same), value));
                                    }
                                }));
        return cells;
    }

    /** Merchant and agent among the tickets of the same category, team, channel or product. */
    private List<Cell> somebody(Place place) {
        List<Cell> cells = new ArrayList<>();
        slices.of(place.sliceId())
                .values()
                .forEach(
                        (dimension, value) -> {
                            cells.add(
                                    new Cell(
                                            Dimension.MERCHANT.among(dimension, value),
                                            place.merchant()));
                            cells.add(
                                    new Cell(
                                            Dimension.AGENT.among(dimension, value),
                                            place.agent()));
                        });
        return cells;
    }
}
