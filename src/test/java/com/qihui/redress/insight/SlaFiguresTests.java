package com.qihui.redress.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class SlaFiguresTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired SlaFigures figures;
    @Autowired Desk desk;
    @Autowired Deadlines deadlines;
    @Autowired BreachWatch watch;
    @Autowired TravellingClock clock;
    @Autowired DSLContext db;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 7_777_777})
    void allFiguresEqualASlowRecount(long seed) {
        new ClockHistory(desk, deadlines, watch, clock).happen(seed);

        SlaBoard board = figures.measure();

        List<ClockRow> clocks = ClockRow.all(db);
        Instant now = board.asOf();
        Instant from = figures.start(board.today().minusDays(29));
        assertOpen(board.open(), clocks, now);
        assertThat(board.days()).isNotEmpty().allSatisfy(day -> assertDay(day, clocks, now));
        assertThat(board.days().stream().mapToLong(day -> day.compliance().judged()).sum())
                .isEqualTo(clocks.stream().filter(c -> c.isJudgedIn(from, now)).count());
        assertThat(board.standings().teams())
                .allSatisfy(
                        team ->
                                assertStanding(
                                        team, clocks, c -> c.team().equals(team.key()), from, now));
        assertThat(board.standings().merchants())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        shop ->
                                assertStanding(
                                        shop,
                                        clocks,
                                        c ->
                                                Objects.equals(
                                                        c.merchantId(), Long.valueOf(shop.key())),
                                        from,
                                        now));
        assertThat(board.categories()).allSatisfy(speed -> assertSpeed(speed, clocks, from, now));
        assertThat(board.load()).hasSize(24).allSatisfy(hour -> assertHour(hour, clocks));
        assertThat(board.next()).extracting(NextDue::dueAt).containsExactlyElementsOf(due(clocks));
    }

    @Test
    void isMeasuredOnceForAllWhoLookWithinTwoSeconds() {
        SlaBoard first = figures.board();

        assertThat(figures.board()).isSameAs(first);
        clock.travel(Duration.ofSeconds(2));
        assertThat(figures.board()).isNotSameAs(first);
    }

    @Test
    void refusesAStretchThatEndsBeforeItBeginsOrIsLongerThanAYear() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThatThrownBy(() -> figures.days(day, day.minusDays(1)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> figures.standings(day.minusDays(366), day))
                .isInstanceOf(RuleViolation.class);
        assertThat(figures.days(day.minusDays(365), day)).isNotNull();
    }

    private static void assertOpen(OpenTickets open, List<ClockRow> clocks, Instant now) {
        assertThat(open.running()).isEqualTo(tickets(clocks, c -> c.isLive(ClockState.RUNNING)));
        assertThat(open.paused()).isEqualTo(tickets(clocks, c -> c.isLive(ClockState.PAUSED)));
        assertThat(open.breached())
                .isPositive()
                .isEqualTo(tickets(clocks, c -> c.isLive(ClockState.BREACHED)));
        assertThat(open.oldestBreach())
                .isEqualTo(
                        clocks.stream()
                                .filter(c -> c.isLive(ClockState.BREACHED))
                                .map(ClockRow::dueAt)
                                .min(Instant::compareTo)
                                .orElseThrow());
        assertThat(open.dueWithinHour())
                .isEqualTo(tickets(clocks, c -> c.isDueBefore(now.plus(Duration.ofHours(1)))));
        assertThat(open.dueWithinDay())
                .isEqualTo(tickets(clocks, c -> c.isDueBefore(now.plus(Duration.ofDays(1)))));
        assertThat(open.withinHourUnclaimed()).isLessThanOrEqualTo(open.dueWithinHour());
    }

    private static void assertDay(DayCompliance day, List<ClockRow> clocks, Instant now) {
        Instant from = day.day().atStartOfDay(ZONE).toInstant();
        Instant midnight = day.day().plusDays(1).atStartOfDay(ZONE).toInstant();
        Instant to = midnight.isAfter(now) ? now : midnight;
        List<ClockRow> judged =
                clocks.stream()
                        .filter(c -> c.kind() == day.kind() && c.isJudgedIn(from, to))
                        .toList();
        assertThat(day.compliance()).isEqualTo(compliance(judged));
    }

    private static void assertStanding(
            Standing standing,
            List<ClockRow> clocks,
            Predicate<ClockRow> own,
            Instant from,
            Instant to) {
        List<ClockRow> judged =
                clocks.stream().filter(own).filter(c -> c.isJudgedIn(from, to)).toList();
        assertThat(standing.compliance()).isEqualTo(compliance(judged));
        assertThat(standing.tickets()).isEqualTo(tickets(judged, c -> true));
        assertThat(standing.breachedTickets())
                .isEqualTo(tickets(judged, c -> c.state() == ClockState.BREACHED));
    }

    private static void assertSpeed(
            CategorySpeed speed, List<ClockRow> clocks, Instant from, Instant to) {
        List<ClockRow> resolved =
                clocks.stream()
                        .filter(c -> c.kind() == ClockKind.RESOLUTION && c.metAt() != null)
                        .filter(c -> !c.endedAt().isBefore(from) && c.endedAt().isBefore(to))
                        .filter(c -> speed.category() == Category.valueOf(c.category()))
                        .toList();
        List<Long> seconds =
                resolved.stream()
                        .map(c -> Duration.between(c.startedAt(), c.metAt()).toSeconds())
                        .sorted()
                        .toList();
        int count = seconds.size();
        long median = (seconds.get((count - 1) / 2) + seconds.get(count / 2)) / 2;
        assertThat(speed.tickets()).isEqualTo(tickets(resolved, c -> true));
        assertThat(speed.median()).isCloseTo(Duration.ofSeconds(median), Duration.ofSeconds(2));
    }

    private static void assertHour(HourLoad hour, List<ClockRow> clocks) {
        Instant end = hour.from().plus(1, ChronoUnit.HOURS);
        assertThat(hour.tickets())
                .isEqualTo(
                        tickets(
                                clocks,
                                c -> c.isDueBefore(end) && !c.dueAt().isBefore(hour.from())));
    }

    private static List<Instant> due(List<ClockRow> clocks) {
        return clocks.stream()
                .filter(c -> c.isLive(ClockState.RUNNING))
                .map(ClockRow::dueAt)
                .sorted()
                .limit(8)
                .toList();
    }

    private static Compliance compliance(List<ClockRow> judged) {
        long met = judged.stream().filter(c -> c.state() == ClockState.MET).count();
        return new Compliance(met, judged.size() - met);
    }

    private static long tickets(List<ClockRow> clocks, Predicate<ClockRow> wanted) {
        return clocks.stream().filter(wanted).map(ClockRow::ticketId).distinct().count();
    }
}
