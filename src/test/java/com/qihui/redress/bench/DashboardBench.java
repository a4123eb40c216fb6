package com.qihui.redress.bench;

import com.qihui.redress.RedressTest;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How fast the board is read as the desk grows: ten times the tickets of a year, as many of them
 * open. Figures, no assertions. Nothing of what was read before is used again.
 */
@RedressTest
class DashboardBench {

    private static final int OPEN = 50_000;

    @Autowired SlaFigures figures;
    @Autowired DSLContext db;

    @Test
    void boardAsTheDeskGrows() {
        ManyClocks clocks = new ManyClocks(db);
        Map<String, Double> before = new LinkedHashMap<>();
        for (int count : List.of(100_000, 1_000_000)) {
            clocks.growTo(count, OPEN);
            Settled.waitFor(db);
            measure("as it opens", usual(), before, count);
            measure("all choices in turn", choices(), before, count);
            measure("a year by month", List.of(year()), before, count);
            measure("a merchant of one team", combined(), before, count);
            slowest(choices());
        }
    }

    private void measure(
            String what, List<BoardQuery> queries, Map<String, Double> before, int count) {
        int[] turn = {0};
        Runnable once = () -> figures.measure(queries.get(turn[0]++ % queries.size()));
        Percentiles.of(20 + queries.size(), once);
        Percentiles board = Percentiles.of(200, once);
        Double smaller = before.put(what, board.p95());
        System.out.println(
                "BENCH (d) board at %,d tickets, %s: %s%s"
                        .formatted(
                                count,
                                what,
                                board,
                                smaller == null
                                        ? ""
                                        : ", p95 ratio %.2f".formatted(board.p95() / smaller)));
    }

    /** Which of them take longest, so that one knows where to look. */
    private void slowest(List<BoardQuery> queries) {
        Map<BoardQuery, Percentiles> each = new HashMap<>();
        queries.forEach(query -> each.put(query, Percentiles.of(15, () -> figures.measure(query))));
        each.entrySet().stream()
                .sorted(Comparator.comparing(one -> -one.getValue().p50()))
                .limit(5)
                .forEach(
                        one ->
                                System.out.println(
                                        "BENCH (d)   slow: %s: %s"
                                                .formatted(one.getKey(), one.getValue())));
    }

    private List<BoardQuery> usual() {
        return List.of(query(BoardFilter.NONE, 30, Grain.DAY, Dimension.MERCHANT));
    }

    /** Every period, every dimension, and every filter a list of which one can choose from. */
    private List<BoardQuery> choices() {
        List<BoardQuery> queries = new ArrayList<>();
        for (Dimension by : Dimension.values()) {
            queries.add(query(BoardFilter.NONE, 30, Grain.DAY, by));
            queries.add(query(BoardFilter.NONE, 7, Grain.DAY, by));
            queries.add(query(BoardFilter.NONE, 90, Grain.WEEK, by));
        }
        BoardFilter goods = BoardFilter.NONE.with(Dimension.TEAM, "GOODS");
        queries.add(query(goods, 30, Grain.DAY, Dimension.CATEGORY));
        queries.add(
                query(goods.with(Dimension.CHANNEL, "EMAIL"), 30, Grain.DAY, Dimension.CATEGORY));
        queries.add(
                query(
                        BoardFilter.NONE.with(Dimension.CATEGORY, "AFTERSALES_DELAY"),
                        30,
                        Grain.DAY,
                        Dimension.TEAM));
        queries.add(
                query(
                        BoardFilter.NONE.with(Dimension.PRODUCT, "压测商品3"),
                        30,
                        Grain.DAY,
                        Dimension.TEAM));
        queries.add(
                query(
                        BoardFilter.NONE.with(Dimension.AGENT, "客服 1018"),
                        30,
                        Grain.DAY,
                        Dimension.AGENT));
        return queries;
    }

    private BoardQuery year() {
        return query(BoardFilter.NONE, 366, Grain.MONTH, Dimension.TEAM);
    }

    /** What is in no sums and counted from facts. */
    private List<BoardQuery> combined() {
        BoardFilter goods = BoardFilter.NONE.with(Dimension.TEAM, "GOODS");
        return List.of(
                query(goods, 30, Grain.DAY, Dimension.MERCHANT),
                query(goods.with(Dimension.MERCHANT, "7"), 30, Grain.DAY, Dimension.CATEGORY));
    }

    private BoardQuery query(BoardFilter filter, int days, Grain grain, Dimension by) {
        return new BoardQuery(filter, Period.upTo(figures.today(), days), grain, by);
    }
}
