package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.insight.BoardTickets;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.TicketsBehind;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The manager's board reads the clocks of its stretch of time, not those of all years. */
@PlanTest
class BoardPlanTests {

    private static final Instant NOW = Instant.now();
    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));

    @Autowired SlaFigures figures;
    @Autowired BoardTickets tickets;
    @Autowired Plans plans;

    @Test
    void theBoardReadsNoTableWhole() {
        plans.assertNoTableIsReadWhole(figures::board);
    }

    @Test
    void aMonthOfFiguresReadsNoTableWhole() {
        plans.assertNoTableIsReadWhole(
                () -> figures.days(figures.today().minusDays(30), figures.today()));
        plans.assertNoTableIsReadWhole(
                () -> figures.standings(figures.today().minusDays(30), figures.today()));
    }

    /** Of the fifteen thousand clocks of a year; each is read, put together and read again. */
    @Test
    void aMonthOfFiguresLeavesTheOtherMonthsAlone() {
        long touched =
                plans.rowsTouched(
                        () -> figures.days(figures.today().minusDays(30), figures.today()));

        assertThat(touched).isLessThan(5_000);
    }

    @ParameterizedTest
    @MethodSource
    void theTicketsBehindAFigureAreReadByAnIndex(TicketsBehind figure) {
        plans.assertNoTableIsReadWhole(() -> tickets.count(figure));
        plans.assertNoTableIsReadWhole(() -> tickets.page(figure, null, 50));
        plans.assertNoTableIsReadWhole(
                () -> tickets.page(figure, new Mark(NOW, 1_000_100).text(), 50));
    }

    static List<TicketsBehind> theTicketsBehindAFigureAreReadByAnIndex() {
        return List.of(
                TicketsBehind.now(TicketsBehind.What.RUNNING),
                TicketsBehind.now(TicketsBehind.What.PAUSED),
                TicketsBehind.now(TicketsBehind.What.BREACHED),
                TicketsBehind.due(NOW, NOW.plus(Duration.ofHours(1))),
                TicketsBehind.missed(MONTH_AGO, NOW),
                TicketsBehind.missed(MONTH_AGO, NOW).of(ClockKind.RESOLUTION),
                TicketsBehind.missed(MONTH_AGO, NOW).of(Team.GOODS),
                TicketsBehind.missed(MONTH_AGO, NOW).ofMerchant(3),
                TicketsBehind.resolved(Category.AFTERSALES_DELAY, MONTH_AGO, NOW),
                TicketsBehind.promisesMissed(MONTH_AGO, NOW));
    }
}
