package com.qihui.redress.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.insight.behind.BoardTicket;
import com.qihui.redress.insight.behind.BoardTickets;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.OpenWork;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.shared.Page;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class BoardTicketsTests {

    @Autowired SlaFigures figures;
    @Autowired BoardTickets tickets;
    @Autowired Folding folding;
    @Autowired Desk desk;
    @Autowired Deadlines deadlines;
    @Autowired BreachWatch watch;
    @Autowired TravellingClock clock;

    private Period period;
    private Board board;

    @BeforeEach
    void muchHasHappened() {
        new ClockHistory(desk, deadlines, watch, clock).happen(42);
        oneIsDueSoonOnWhateverDay();
        Folds.all(folding);
        period = Period.upTo(figures.today(), 30);
        board = board(BoardFilter.NONE, Dimension.MERCHANT);
    }

    @Test
    void everyFigureOfNowOpensAsManyTicketsAsItCounts() {
        OpenWork now = board.now();
        Instant asOf = board.asOf();
        assertOpens(now(What.RUNNING), now.running());
        assertOpens(now(What.PAUSED), now.paused());
        assertOpens(now(What.BREACHED), now.breached());
        assertOpens(
                now(What.DUE).between(null, asOf.plus(Duration.ofMinutes(15))), now.dueWithin15());
        assertOpens(now(What.DUE).between(null, asOf.plus(Duration.ofDays(1))), now.dueWithinDay());
        assertThat(now.ages()).hasSize(5);
        now.ages()
                .forEach(
                        age ->
                                assertOpens(
                                        now(What.BREACHED).between(age.since(), age.until()),
                                        age.tickets()));
    }

    @Test
    void everyBarOpensAsManyClocksAsItIsHigh() {
        assertThat(board.load()).anyMatch(hour -> hour.clocks() > 0);
        board.load()
                .forEach(
                        hour ->
                                assertOpens(
                                        now(What.LOAD)
                                                .between(
                                                        hour.from(),
                                                        hour.from().plus(Duration.ofHours(1))),
                                        hour.clocks()));
    }

    @Test
    void everyPointOfTheTrendOpensItsClocks() {
        for (TrendPoint point : board.trend()) {
            Instant from = figures.start(point.first());
            Instant to = figures.start(point.last().plusDays(1));
            for (ClockKind kind : point.levels().kinds().keySet()) {
                Compliance kept = point.levels().of(kind);
                assertOpens(now(What.MISSED).between(from, to).of(kind), kept.breached());
                assertOpens(now(What.MET).between(from, to).of(kind), kept.met());
            }
            assertOpens(
                    now(What.ANSWERED).between(from, to).of(ClockKind.RESOLUTION),
                    point.levels().resolution().count());
        }
    }

    @Test
    void everyShareOpensItsClocksUnderAFilterToo() {
        Instant from = figures.start(period.first());
        Instant to = figures.start(period.last().plusDays(1));
        for (BoardFilter filter :
                List.of(BoardFilter.NONE, BoardFilter.NONE.with(Dimension.TEAM, "GOODS"))) {
            for (Dimension by : Dimension.values()) {
                for (Share share : figures.shares(filter, by, period, 100)) {
                    if (filter.of(by) == null) {
                        assertOpens(
                                TicketsBehind.now(What.MISSED, filter.with(by, share.value()))
                                        .between(from, to),
                                share.compliance().breached());
                    }
                }
            }
        }
    }

    private void oneIsDueSoonOnWhateverDay() {
        deadlines.start(
                desk.file(Complaints.about("看板一店", Category.NOT_AS_DESCRIBED)).id(),
                clock.instant(),
                List.of(new ServiceLevel(ClockKind.RESOLUTION, Target.naturalMinutes(90), "test")));
    }

    private Board board(BoardFilter filter, Dimension by) {
        return figures.measure(new BoardQuery(filter, period, Grain.DAY, by));
    }

    private static TicketsBehind now(What what) {
        return TicketsBehind.now(what, BoardFilter.NONE);
    }

    private void assertOpens(TicketsBehind figure, long count) {
        assertThat(tickets.count(figure)).as(figure.toString()).isEqualTo(count);
        List<BoardTicket> rows = new ArrayList<>();
        String mark = null;
        do {
            Page<BoardTicket> page = tickets.page(figure, mark, 3);
            rows.addAll(page.items());
            mark = page.next();
        } while (mark != null);
        assertThat(rows)
                .as(figure.toString())
                .extracting(BoardTicket::id)
                .hasSize((int) count)
                .doesNotHaveDuplicates();
    }
}
