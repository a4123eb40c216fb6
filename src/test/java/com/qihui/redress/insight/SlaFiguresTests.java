package com.qihui.redress.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.HourLoad;
import com.qihui.redress.insight.board.Levels;
import com.qihui.redress.insight.board.NextDue;
import com.qihui.redress.insight.board.OpenWork;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.board.Timing;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.data.Percentage;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class SlaFiguresTests {

    /** What goods a complaint is about is in no column a slow recount could read. */
    private static final Set<Dimension> KNOWN = EnumSet.complementOf(EnumSet.of(Dimension.PRODUCT));

    @Autowired SlaFigures figures;
    @Autowired Folding folding;
    @Autowired Desk desk;
    @Autowired Deadlines deadlines;
    @Autowired BreachWatch watch;
    @Autowired TravellingClock clock;
    @Autowired DSLContext db;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void allFiguresEqualASlowRecountUnderAnyFilter(long seed) {
        new ClockHistory(desk, deadlines, watch, clock).happen(seed);
        Folds.all(folding);
        List<ClockRow> clocks = ClockRow.all(db);

        for (BoardFilter filter : filters(clocks)) {
            for (Grain grain : Grain.values()) {
                Period period = Period.upTo(figures.today(), grain == Grain.MONTH ? 80 : 30);

                Board board =
                        figures.measure(new BoardQuery(filter, period, grain, Dimension.TEAM));

                assertNow(board, clocks, filter);
                assertTrend(board, clocks, filter, period);
                for (Dimension by : KNOWN) {
                    assertShares(
                            figures.shares(filter, by, period, 1_000), by, clocks, filter, period);
                }
            }
        }
    }

    @Test
    void everyWayToTellThemApartAddsUpToTheSame() {
        new ClockHistory(desk, deadlines, watch, clock).happen(3);
        Folds.all(folding);
        Period period = Period.upTo(figures.today(), 30);
        long judged = ClockRow.all(db).stream().filter(clock -> clock.isJudgedIn(period)).count();

        for (Dimension by : Dimension.values()) {
            assertThat(figures.shares(BoardFilter.NONE, by, period, 1_000))
                    .as(by.name())
                    .extracting(share -> share.compliance().judged())
                    .satisfies(
                            all ->
                                    assertThat(all.stream().mapToLong(x -> x).sum())
                                            .isEqualTo(judged));
        }
    }

    @Test
    void weeksBeginOnMondayAndEndWithThePeriod() {
        Period period = new Period(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 24));

        List<TrendPoint> weeks = figures.trend(BoardFilter.NONE, period, Grain.WEEK);

        assertThat(weeks)
                .extracting(TrendPoint::first)
                .containsExactly(
                        LocalDate.of(2026, 11, 4),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2026, 11, 23));
        assertThat(weeks)
                .extracting(TrendPoint::last)
                .endsWith(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 24));
    }

    @Test
    void isReadOnceForAllWhoLookAtTheSameWithinTwoSeconds() {
        BoardQuery query =
                new BoardQuery(
                        BoardFilter.NONE,
                        Period.upTo(figures.today(), 7),
                        Grain.DAY,
                        Dimension.TEAM);
        Board first = figures.board(query);

        assertThat(figures.board(query)).isSameAs(first);
        clock.travel(Duration.ofSeconds(2));
        assertThat(figures.board(query)).isNotSameAs(first);
    }

    @Test
    void refusesAStretchThatEndsBeforeItBeginsOrIsLongerThanAYear() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThatThrownBy(() -> new Period(day, day.minusDays(1)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Period(day.minusDays(366), day))
                .isInstanceOf(RuleViolation.class);
        assertThat(new Period(day.minusDays(365), day).days()).isEqualTo(366);
    }

    /** None, one of each, two of which no person is one, and two of which one is. */
    private static List<BoardFilter> filters(List<ClockRow> clocks) {
        String shop =
                clocks.stream()
                        .map(clock -> clock.at().get(Dimension.MERCHANT))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElseThrow();
        String agent =
                clocks.stream()
                        .map(clock -> clock.at().get(Dimension.AGENT))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
        BoardFilter goods = BoardFilter.NONE.with(Dimension.TEAM, Team.GOODS.name());
        List<BoardFilter> filters = new ArrayList<>(List.of(BoardFilter.NONE, goods));
        filters.add(
                BoardFilter.NONE.with(Dimension.CATEGORY, Category.RECHARGE_NOT_CREDITED.name()));
        filters.add(BoardFilter.NONE.with(Dimension.MERCHANT, shop));
        filters.add(BoardFilter.NONE.with(Dimension.AGENT, agent));
        filters.add(goods.with(Dimension.CHANNEL, "TICKET"));
        filters.add(
                BoardFilter.NONE
                        .with(Dimension.MERCHANT, shop)
                        .with(Dimension.CATEGORY, Category.NOT_AS_DESCRIBED.name()));
        return filters;
    }

    private static void assertNow(Board board, List<ClockRow> all, BoardFilter filter) {
        List<ClockRow> clocks = all.stream().filter(one -> one.isIn(filter, true)).toList();
        OpenWork now = board.now();
        Instant asOf = board.asOf();
        assertThat(now.running()).isEqualTo(tickets(clocks, c -> c.isLive(ClockState.RUNNING)));
        assertThat(now.paused()).isEqualTo(tickets(clocks, c -> c.isLive(ClockState.PAUSED)));
        assertThat(now.breached()).isEqualTo(tickets(clocks, c -> c.isLive(ClockState.BREACHED)));
        assertThat(now.dueWithin15()).isEqualTo(due(clocks, asOf.plusSeconds(900)));
        assertThat(now.dueWithinHour()).isEqualTo(due(clocks, asOf.plusSeconds(3_600)));
        assertThat(now.dueWithinDay()).isEqualTo(due(clocks, asOf.plusSeconds(86_400)));
        assertThat(now.dueToday()).isBetween(now.dueWithin15(), now.dueWithinDay());
        assertThat(now.oldestBreach())
                .isEqualTo(
                        clocks.stream()
                                .filter(c -> c.isLive(ClockState.BREACHED))
                                .map(ClockRow::dueAt)
                                .min(Instant::compareTo)
                                .orElse(null));
        // Other tests leave clocks behind that ran out in times ahead of this one.
        assertThat(now.ages().stream().mapToLong(OpenWork.Age::tickets).sum())
                .isEqualTo(
                        tickets(
                                clocks,
                                c -> c.isLive(ClockState.BREACHED) && !c.dueAt().isAfter(asOf)));
        assertThat(board.load())
                .hasSize(24)
                .allSatisfy(
                        hour ->
                                assertThat(hour.clocks())
                                        .isEqualTo(
                                                clocks.stream()
                                                        .filter(c -> c.isLive(ClockState.RUNNING))
                                                        .filter(c -> isIn(hour, c.dueAt()))
                                                        .count()));
        assertThat(board.next())
                .extracting(NextDue::dueAt)
                .isSorted()
                .hasSize((int) Math.min(6, now.running()));
    }

    private static void assertTrend(
            Board board, List<ClockRow> all, BoardFilter filter, Period period) {
        List<ClockRow> clocks = all.stream().filter(one -> one.isIn(filter, false)).toList();
        assertThat(board.trend().get(0).first()).isEqualTo(period.first());
        for (TrendPoint point : board.trend()) {
            Period stretch = new Period(point.first(), point.last());
            assertLevels(point.levels(), clocks, stretch);
        }
        assertLevels(board.total(), clocks, period);
        assertKept(new Levels(board.before(), Timing.NONE, Timing.NONE), clocks, period.before());
    }

    private static void assertLevels(Levels levels, List<ClockRow> clocks, Period stretch) {
        assertKept(levels, clocks, stretch);
        assertTiming(levels.response(), clocks, ClockKind.FIRST_RESPONSE, stretch);
        assertTiming(levels.resolution(), clocks, ClockKind.RESOLUTION, stretch);
    }

    private static void assertKept(Levels levels, List<ClockRow> clocks, Period stretch) {
        for (ClockKind kind : ClockKind.values()) {
            if (kind != ClockKind.PROMISE) {
                assertThat(levels.of(kind))
                        .as("%s in %s", kind, stretch)
                        .isEqualTo(
                                compliance(
                                        clocks.stream()
                                                .filter(c -> c.kind() == kind)
                                                .filter(c -> c.isJudgedIn(stretch))
                                                .toList()));
            }
        }
    }

    private static void assertShares(
            List<Share> shares,
            Dimension by,
            List<ClockRow> all,
            BoardFilter filter,
            Period period) {
        List<ClockRow> clocks = all.stream().filter(one -> one.isIn(filter, false)).toList();
        assertThat(shares.stream().mapToLong(share -> share.compliance().judged()).sum())
                .isEqualTo(clocks.stream().filter(c -> c.isJudgedIn(period)).count());
        for (Share share : shares) {
            List<ClockRow> own =
                    clocks.stream().filter(c -> share.value().equals(c.at().get(by))).toList();
            assertThat(share.compliance())
                    .as("%s %s of %s", by, share.value(), filter)
                    .isEqualTo(compliance(own.stream().filter(c -> c.isJudgedIn(period)).toList()));
            assertTiming(share.response(), own, ClockKind.FIRST_RESPONSE, period);
            assertTiming(share.resolution(), own, ClockKind.RESOLUTION, period);
        }
    }

    private static void assertTiming(
            Timing timing, List<ClockRow> clocks, ClockKind kind, Period period) {
        List<Long> seconds =
                clocks.stream()
                        .filter(c -> c.kind() == kind && c.isAnsweredIn(period))
                        .map(c -> Duration.between(c.startedAt(), c.metAt()).toSeconds())
                        .sorted()
                        .toList();
        assertThat(timing.count()).isEqualTo(seconds.size());
        if (!seconds.isEmpty()) {
            close(timing.median(), seconds.get((seconds.size() + 1) / 2 - 1));
            close(timing.p90(), seconds.get((int) Math.ceil(seconds.size() * 0.9) - 1));
        }
    }

    private static void close(Duration estimate, long exact) {
        if (exact < 60) {
            assertThat(estimate).isLessThan(Duration.ofMinutes(1));
        } else {
            assertThat(estimate.toSeconds()).isCloseTo(exact, Percentage.withPercentage(6));
        }
    }

    private static boolean isIn(HourLoad hour, Instant due) {
        return !due.isBefore(hour.from()) && due.isBefore(hour.from().plusSeconds(3_600));
    }

    private static long due(List<ClockRow> clocks, Instant before) {
        return tickets(clocks, c -> c.isLive(ClockState.RUNNING) && c.dueAt().isBefore(before));
    }

    private static Compliance compliance(List<ClockRow> judged) {
        long met = judged.stream().filter(c -> c.state() == ClockState.MET).count();
        return new Compliance(met, judged.size() - met);
    }

    private static long tickets(List<ClockRow> clocks, Predicate<ClockRow> wanted) {
        return clocks.stream().filter(wanted).map(ClockRow::ticketId).distinct().count();
    }
}
