package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_FOLD;
import static com.qihui.schema.Tables.MERCHANT;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.Levels;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.board.Spread;
import com.qihui.redress.insight.board.Timing;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.sla.ClockKind;
import com.qihui.schema.tables.records.BoardFoldRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How well the desk keeps its times (R57): the managers' board and what stands behind it. */
@Service
public class SlaFigures {

    /** As many teams, merchants … as a board shows. */
    public static final int MOST_SHARES = 8;

    /** As many as anybody may ask for. */
    public static final int ALL_SHARES = 1_000;

    private static final Duration SHARED_FOR = Duration.ofSeconds(2);
    private static final int NEXT = 6;

    private final OpenSums open;
    private final JudgedSums judged;
    private final TakenSums taken;
    private final DSLContext db;
    private final Clock clock;
    private final ZoneId zone;
    private final RecentBoards boards;

    SlaFigures(
            OpenSums open,
            JudgedSums judged,
            TakenSums taken,
            DSLContext db,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.open = open;
        this.judged = judged;
        this.taken = taken;
        this.db = db;
        this.clock = clock;
        this.zone = zone;
        boards = new RecentBoards(SHARED_FOR, clock, this::measure);
    }

    /** At most two seconds old; however many look at the same, it is read once. */
    public Board board(BoardQuery query) {
        return boards.get(query);
    }

    /** As things stand now, shared with nobody. */
    public Board measure(BoardQuery query) {
        Instant now = clock.instant();
        BoardFilter filter = query.filter();
        Period period = query.period();
        Period before = period.before();
        List<JudgedSums.Part> parts = judged.byTime(filter, query.grain(), List.of(before, period));
        Map<LocalDate, Map<ClockKind, Spread>> times = taken.byTime(filter, period, query.grain());
        return new Board(
                now,
                today(),
                filling(),
                open.now(filter, now),
                open.load(filter, now),
                open.next(filter, NEXT),
                trend(parts, times, period, query.grain()),
                levels(kept(parts, period), together(times)),
                kept(parts, before),
                shares(filter, query.by(), period, MOST_SHARES));
    }

    /** Without gaps, oldest first; the first and last stretch end where the period does. */
    @Transactional(readOnly = true)
    public List<TrendPoint> trend(BoardFilter filter, Period period, Grain grain) {
        return trend(
                judged.byTime(filter, grain, List.of(period)),
                taken.byTime(filter, period, grain),
                period,
                grain);
    }

    /** Of all days together. */
    @Transactional(readOnly = true)
    public Levels total(BoardFilter filter, Period period) {
        return levels(
                kept(judged.byTime(filter, Grain.MONTH, List.of(period)), period),
                together(taken.byTime(filter, period, Grain.MONTH)));
    }

    private static List<TrendPoint> trend(
            List<JudgedSums.Part> parts,
            Map<LocalDate, Map<ClockKind, Spread>> times,
            Period period,
            Grain grain) {
        Map<LocalDate, List<JudgedSums.Part>> stretches =
                parts.stream()
                        .filter(one -> period.contains(one.first()))
                        .collect(Collectors.groupingBy(one -> grain.start(one.first())));
        List<TrendPoint> points = new ArrayList<>();
        for (LocalDate start = grain.start(period.first());
                !start.isAfter(period.last());
                start = grain.next(start)) {
            LocalDate end = grain.next(start).minusDays(1);
            Period within =
                    new Period(
                            start.isBefore(period.first()) ? period.first() : start,
                            end.isAfter(period.last()) ? period.last() : end);
            points.add(
                    new TrendPoint(
                            within.first(),
                            within.last(),
                            levels(
                                    kept(stretches.getOrDefault(start, List.of()), within),
                                    times.getOrDefault(start, Map.of()))));
        }
        return points;
    }

    private static Map<ClockKind, Compliance> kept(List<JudgedSums.Part> parts, Period period) {
        Map<ClockKind, Compliance> kept = new EnumMap<>(ClockKind.class);
        for (JudgedSums.Part one : parts) {
            if (one.compliance().isKnown() && period.contains(one.first())) {
                kept.merge(one.kind(), one.compliance(), Compliance::plus);
            }
        }
        return kept;
    }

    private static Map<ClockKind, Spread> together(
            Map<LocalDate, Map<ClockKind, Spread>> stretches) {
        Map<ClockKind, Spread> all = new EnumMap<>(ClockKind.class);
        stretches
                .values()
                .forEach(
                        stretch ->
                                stretch.forEach(
                                        (kind, spread) ->
                                                all.computeIfAbsent(kind, none -> new Spread())
                                                        .add(spread)));
        return all;
    }

    /** Those with most clocks that ran out first. */
    @Transactional(readOnly = true)
    public List<Share> shares(BoardFilter filter, Dimension by, Period period, int most) {
        Map<String, Compliance> promises = judged.promisesByValue(filter, by, period);
        Map<String, Compliance> clocks = judged.byValue(filter, by, period);
        promises.keySet().forEach(value -> clocks.putIfAbsent(value, Compliance.NONE));
        List<Map.Entry<String, Compliance>> worst =
                clocks.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<String, Compliance> one) ->
                                                        one.getValue().breached())
                                        .thenComparing(one -> one.getValue().judged())
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .limit(most)
                        .toList();
        List<String> values = worst.stream().map(Map.Entry::getKey).toList();
        if (values.isEmpty()) {
            return List.of();
        }
        Map<String, Map<ClockKind, Spread>> times = taken.byValue(filter, by, values, period);
        Map<String, String> names = by == Dimension.MERCHANT ? merchants(values) : Map.of();
        return worst.stream()
                .map(
                        one -> {
                            Map<ClockKind, Spread> spread =
                                    times.getOrDefault(one.getKey(), Map.of());
                            return new Share(
                                    one.getKey(),
                                    names.getOrDefault(one.getKey(), one.getKey()),
                                    one.getValue(),
                                    promises.getOrDefault(one.getKey(), Compliance.NONE),
                                    timing(spread, ClockKind.FIRST_RESPONSE),
                                    timing(spread, ClockKind.RESOLUTION));
                        })
                .toList();
    }

    /** When a day begins in the desk's own zone. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Map<String, String> merchants(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        db.select(MERCHANT.ID, MERCHANT.NAME)
                .from(MERCHANT)
                .where(
                        MERCHANT.ID.in(
                                ids.stream()
                                        .filter(id -> !id.isEmpty())
                                        .map(Long::valueOf)
                                        .toList()))
                .forEach(row -> names.put(String.valueOf(row.value1()), row.value2()));
        return names;
    }

    /** Only while a desk older than its board is counted for the first time. */
    private int filling() {
        BoardFoldRecord state = db.selectFrom(BOARD_FOLD).where(BOARD_FOLD.ID.eq(1)).fetchSingle();
        if (state.getFilled()) {
            return 0;
        }
        Long last = db.select(DSL.max(TICKET.ID)).from(TICKET).fetchSingle().value1();
        long all = Objects.requireNonNullElse(last, 0L);
        return all == 0 ? 0 : (int) Math.max(1, 100 - 100 * state.getCursorId() / all);
    }

    private static Levels levels(Map<ClockKind, Compliance> kept, Map<ClockKind, Spread> times) {
        return new Levels(
                kept, timing(times, ClockKind.FIRST_RESPONSE), timing(times, ClockKind.RESOLUTION));
    }

    private static Timing timing(Map<ClockKind, Spread> times, ClockKind kind) {
        Spread spread = times.get(kind);
        return spread == null ? Timing.NONE : Timing.of(spread);
    }
}
