package com.qihui.redress.insight.fold;

import com.qihui.redress.insight.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much more or less there is to count, by where it is counted. */
class Deltas {

    /** Everything together, without telling anything apart. */
    static final String ALL = "ALL";

    /** By {@link Slice}, of which any filter without a person or merchant is made. */
    static final String SLICE = "SLICE";

    /** All kinds of clocks, which promises are not. */
    static final String ANY_KIND = "ANY";

    final Map<Day, long[]> days = new TreeMap<>();
    final Map<Took, Long> spreads = new TreeMap<>();
    final Map<Cell, long[]> open = new TreeMap<>();
    final Map<Hour, Long> hours = new TreeMap<>();

    private final Slices slices;

    record Cell(String dim, String val) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int first = dim.compareTo(other.dim);
            return first != 0 ? first : val.compareTo(other.val);
        }
    }

    record Day(Cell cell, String kind, LocalDate day) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int first = cell.dim().compareTo(other.cell.dim());
            first = first != 0 ? first : kind.compareTo(other.kind);
            first = first != 0 ? first : day.compareTo(other.day);
            return first != 0 ? first : cell.val().compareTo(other.cell.val());
        }
    }

    record Took(Cell cell, String kind, LocalDate day, int bucket) implements Comparable<Took> {
        @Override
        public int compareTo(Took other) {
            int first = cell.compareTo(other.cell);
            first = first != 0 ? first : kind.compareTo(other.kind);
            first = first != 0 ? first : day.compareTo(other.day);
            return first != 0 ? first : Integer.compare(bucket, other.bucket);
        }
    }

    record Hour(Cell cell, long hour) implements Comparable<Hour> {
        @Override
        public int compareTo(Hour other) {
            int first = cell.compareTo(other.cell);
            return first != 0 ? first : Long.compare(hour, other.hour);
        }
    }

    Deltas(Slices slices) {
        this.slices = slices;
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
        boolean promise = fact.id() < 0;
        Fact.Verdict verdict = fact.verdict();
        Fact.Answer answer = fact.answer();
        for (Cell cell : cells(fact.place())) {
            if (verdict != null) {
                judged(new Day(cell, fact.kind(), verdict.day()), verdict.met(), sign);
                if (!promise) {
                    judged(new Day(cell, ANY_KIND, verdict.day()), verdict.met(), sign);
                }
            }
            if (answer != null) {
                spreads.merge(
                        new Took(cell, fact.kind(), answer.day(), answer.bucket()),
                        (long) sign,
                        Long::sum);
            }
        }
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
                (Stream.of(days, open)
                                .flatMap(sums -> sums.values().stream())
                                .filter(sums -> Arrays.stream(sums).anyMatch(one -> one != 0))
                                .count()
                        + Stream.of(spreads, hours)
                                .flatMap(sums -> sums.values().stream())
                                .filter(sum -> sum != 0)
                                .count());
    }

    private void judged(Day day, boolean met, int sign) {
        days.computeIfAbsent(day, none -> new long[2])[met ? 0 : 1] += sign;
    }

    private List<Cell> cells(Place place) {
        Slice slice = slices.of(place.sliceId());
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(ALL, ""));
        cells.add(new Cell(SLICE, String.valueOf(place.sliceId())));
        cells.add(new Cell(Dimension.CATEGORY.name(), slice.category()));
        cells.add(new Cell(Dimension.TEAM.name(), slice.team()));
        cells.add(new Cell(Dimension.CHANNEL.name(), slice.channel()));
        cells.add(new Cell(Dimension.PRODUCT.name(), slice.product()));
        cells.add(
                new Cell(
                        Dimension.MERCHANT.name(),
                        place.merchantId() == 0 ? "" : String.valueOf(place.merchantId())));
        cells.add(new Cell(Dimension.AGENT.name(), place.agent()));
        return cells;
    }
}
