package com.qihui.redress.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.insight.TicketsBehind.What;
import com.qihui.redress.shared.Page;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class BoardTicketsTests {

    @Autowired SlaFigures figures;
    @Autowired BoardTickets tickets;
    @Autowired Desk desk;
    @Autowired Deadlines deadlines;
    @Autowired BreachWatch watch;
    @Autowired TravellingClock clock;

    private SlaBoard board;
    private Instant now;
    private Instant from;

    @BeforeEach
    void muchHasHappened() {
        new ClockHistory(desk, deadlines, watch, clock).happen(42);
        board = figures.measure();
        now = board.asOf();
        from = figures.start(board.today().minusDays(29));
    }

    @Test
    void everyFigureOpensAsManyTicketsAsItCounts() {
        OpenTickets open = board.open();
        assertOpens(TicketsBehind.now(What.RUNNING), open.running());
        assertOpens(TicketsBehind.now(What.PAUSED), open.paused());
        assertOpens(TicketsBehind.now(What.BREACHED), open.breached());
        assertOpens(TicketsBehind.due(null, now.plus(Duration.ofHours(1))), open.dueWithinHour());
        assertOpens(TicketsBehind.due(null, now.plus(Duration.ofDays(1))), open.dueWithinDay());
    }

    @Test
    void everyBarOpensAsManyTicketsAsItIsHigh() {
        board.load()
                .forEach(
                        hour ->
                                assertOpens(
                                        TicketsBehind.due(
                                                hour.from(), hour.from().plus(1, ChronoUnit.HOURS)),
                                        hour.tickets()));
    }

    @Test
    void everyTeamMerchantAndCategoryOpensItsTickets() {
        TicketsBehind missed = TicketsBehind.missed(from, now);
        board.standings()
                .teams()
                .forEach(
                        team ->
                                assertOpens(
                                        missed.of(Team.valueOf(team.key())),
                                        team.breachedTickets()));
        board.standings()
                .merchants()
                .forEach(
                        shop ->
                                assertOpens(
                                        missed.ofMerchant(Long.parseLong(shop.key())),
                                        shop.breachedTickets()));
        board.categories()
                .forEach(
                        speed ->
                                assertOpens(
                                        TicketsBehind.resolved(speed.category(), from, now),
                                        speed.tickets()));
    }

    @Test
    void everyDayOpensTheClocksThatRanOutOnIt() {
        for (DayCompliance day : board.days()) {
            Instant start = figures.start(day.day());
            Instant end = figures.start(day.day().plusDays(1));
            long opened =
                    tickets.count(
                            TicketsBehind.missed(start, end.isBefore(now) ? end : now)
                                    .of(day.kind()));
            // One ticket may have had two clocks of a kind on one day.
            assertThat(opened).isLessThanOrEqualTo(day.compliance().breached());
            assertThat(opened == 0).isEqualTo(day.compliance().breached() == 0);
        }
    }

    @Test
    void listsPromisesThatWereNotKept() {
        assertThat(tickets.page(TicketsBehind.promisesMissed(from, now), null, 50).items())
                .allSatisfy(row -> assertThat(row.dueAt()).isBetween(from, now));
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
                .extracting(BoardTicket::ticketId)
                .hasSize((int) count)
                .doesNotHaveDuplicates();
        assertThat(rows).extracting(BoardTicket::dueAt).isSorted();
    }
}
