package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.behind.BoardTickets;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.insight.fold.Recount;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.BoardQuery;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The managers' board reads the sums of its stretch of time, and no clocks that have ended. */
@PlanTest
class BoardPlanTests {

    private static final Instant NOW = Instant.now();
    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));
    private static final BoardFilter GOODS =
            BoardFilter.NONE.with(Dimension.TEAM, Team.GOODS.name());
    private static final BoardFilter SHOP = BoardFilter.NONE.with(Dimension.MERCHANT, "3");
    private static final BoardFilter CATEGORY =
            BoardFilter.NONE.with(Dimension.CATEGORY, Category.AFTERSALES_DELAY.name());

    @Autowired SlaFigures figures;
    @Autowired BoardTickets tickets;
    @Autowired Folding folding;
    @Autowired Recount recount;
    @Autowired DSLContext db;
    @Autowired Plans plans;

    @BeforeEach
    void theBoardIsFilled() {
        plans.grow();
        if (db.fetchExists(db.selectFrom(com.qihui.schema.Tables.BOARD_FACT))) {
            return;
        }
        recount.begin();
        while (recount.step()) {
            // and the next
        }
        List.of(
                        "board_judged",
                        "board_took",
                        "board_open",
                        "board_hour",
                        "board_fact",
                        "board_ticket")
                .forEach(table -> db.execute("analyze table " + table));
    }

    @ParameterizedTest
    @MethodSource
    void aBoardReadsNoTableWhole(BoardFilter filter) {
        for (Dimension by : Dimension.values()) {
            plans.assertNoTableIsReadWhole(() -> figures.measure(query(filter, 30, Grain.DAY, by)));
        }
        plans.assertNoTableIsReadWhole(
                () -> figures.measure(query(filter, 90, Grain.WEEK, Dimension.TEAM)));
    }

    static List<BoardFilter> aBoardReadsNoTableWhole() {
        return List.of(
                BoardFilter.NONE,
                GOODS,
                CATEGORY,
                SHOP,
                BoardFilter.NONE.with(Dimension.AGENT, "客服 1018"),
                GOODS.with(Dimension.CHANNEL, "TICKET"),
                SHOP.with(Dimension.TEAM, Team.GOODS.name()));
    }

    /** Of the fifteen thousand clocks of a year. */
    @Test
    void aMonthOfFiguresLeavesTheOtherMonthsAlone() {
        Period month = Period.upTo(figures.today(), 30);

        assertThat(plans.rowsTouched(() -> figures.trend(BoardFilter.NONE, month, Grain.DAY)))
                .isLessThan(5_000);
    }

    @ParameterizedTest
    @MethodSource
    void whatStandsBehindAFigureIsReadByAnIndex(TicketsBehind figure) {
        plans.assertNoTableIsReadWhole(() -> tickets.count(figure));
        plans.assertNoTableIsReadWhole(() -> tickets.page(figure, null, 50));
        plans.assertNoTableIsReadWhole(
                () -> tickets.page(figure, new Mark(NOW, 1_000_100).text(), 50));
    }

    static List<TicketsBehind> whatStandsBehindAFigureIsReadByAnIndex() {
        TicketsBehind missed =
                TicketsBehind.now(What.MISSED, BoardFilter.NONE).between(MONTH_AGO, NOW);
        return List.of(
                TicketsBehind.now(What.PAUSED, BoardFilter.NONE),
                TicketsBehind.now(What.BREACHED, SHOP),
                TicketsBehind.now(What.DUE, BoardFilter.NONE)
                        .between(null, NOW.plus(Duration.ofHours(1))),
                TicketsBehind.now(What.LOAD, BoardFilter.NONE)
                        .between(NOW, NOW.plus(Duration.ofHours(1))),
                missed,
                missed.of(ClockKind.RESOLUTION),
                missed.with(Dimension.TEAM, Team.GOODS.name()),
                missed.with(Dimension.MERCHANT, "3"),
                missed.with(Dimension.AGENT, "客服 1018"),
                TicketsBehind.now(What.ANSWERED, CATEGORY)
                        .between(MONTH_AGO, NOW)
                        .of(ClockKind.RESOLUTION));
    }

    @Test
    void foldingReadsTheTicketsThatChangedAlone() {
        plans.assertNoTableIsReadWhole(folding::fold);
    }

    private BoardQuery query(BoardFilter filter, int days, Grain grain, Dimension by) {
        return new BoardQuery(filter, Period.upTo(figures.today(), days), grain, by);
    }
}
