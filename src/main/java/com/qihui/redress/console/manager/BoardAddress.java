package com.qihui.redress.console.manager;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a board shows, as its address says it: what is usual is left out, so that it stays short,
 * and a stretch up to today moves on with the days.
 *
 * @param days up to today, when no first and last day are told
 */
record BoardAddress(
        BoardFilter filter,
        int days,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Grain grain,
        Dimension by) {

    static final String PATH = "dashboard";

    static final int USUAL_DAYS = 30;

    static final BoardAddress USUAL =
            new BoardAddress(
                    BoardFilter.NONE, USUAL_DAYS, null, null, Grain.DAY, Dimension.MERCHANT);

    BoardQuery query(LocalDate today) {
        return new BoardQuery(filter, period(today), grain, by);
    }

    Period period(LocalDate today) {
        return from == null || to == null ? Period.upTo(today, days) : new Period(from, to);
    }

    BoardAddress with(BoardFilter other) {
        return new BoardAddress(other, days, from, to, grain, by);
    }

    BoardAddress with(Grain other) {
        return new BoardAddress(filter, days, from, to, other, by);
    }

    BoardAddress with(Dimension other) {
        return new BoardAddress(filter, days, from, to, grain, other);
    }

    /** A trend of a year by day would be too fine to read, one of a week by month too coarse. */
    BoardAddress upToToday(int number) {
        Grain fitting = number > 200 ? Grain.MONTH : number > 60 ? Grain.WEEK : Grain.DAY;
        return new BoardAddress(filter, number, null, null, fitting, by);
    }

    BoardAddress between(LocalDate first, LocalDate last) {
        return new BoardAddress(filter, days, first, last, grain, by);
    }

    String text() {
        QueryParameters query = QueryParameters.simple(parameters());
        return query.getParameters().isEmpty() ? PATH : PATH + "?" + query.getQueryString();
    }

    Map<String, String> parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        if (from != null && to != null) {
            query.put("from", from.toString());
            query.put("to", to.toString());
        } else if (days != USUAL_DAYS) {
            query.put("days", String.valueOf(days));
        }
        if (grain != Grain.DAY) {
            query.put("grain", lower(grain));
        }
        if (by != Dimension.MERCHANT) {
            query.put("by", lower(by));
        }
        put(query, filter);
        return query;
    }

    static void put(Map<String, String> query, BoardFilter filter) {
        for (Dimension one : Dimension.values()) {
            String value = filter.of(one);
            if (value != null) {
                query.put(lower(one), value);
            }
        }
    }

    /**
     * @throws RuntimeException when it is no address of ours
     */
    static BoardAddress read(QueryParameters query) {
        int days = query.getSingleParameter("days").map(Integer::valueOf).orElse(USUAL_DAYS);
        LocalDate from = query.getSingleParameter("from").map(LocalDate::parse).orElse(null);
        LocalDate to = query.getSingleParameter("to").map(LocalDate::parse).orElse(null);
        if (days < 1 || days > Period.MOST_DAYS || (from == null) != (to == null)) {
            throw new IllegalArgumentException("no stretch of time");
        }
        return new BoardAddress(
                readFilter(query),
                days,
                from,
                to,
                read(query, "grain", Grain.class).orElse(Grain.DAY),
                read(query, "by", Dimension.class).orElse(Dimension.MERCHANT));
    }

    static BoardFilter readFilter(QueryParameters query) {
        BoardFilter filter = BoardFilter.NONE;
        for (Dimension one : Dimension.values()) {
            filter = filter.with(one, query.getSingleParameter(lower(one)).orElse(null));
        }
        return filter;
    }

    private static <E extends Enum<E>> Optional<E> read(
            QueryParameters query, String name, Class<E> type) {
        return query.getSingleParameter(name)
                .map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
