package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.TicketQuery;
import com.qihui.redress.ticket.TicketSearch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding complaints takes as long among a million as among a few. */
@PlanTest
class SearchPlanTests {

    private static final int PAGE = 50;

    @Autowired TicketSearch search;
    @Autowired Plans plans;

    @ParameterizedTest
    @MethodSource("questions")
    void findsComplaintsByAnIndex(TicketQuery query) {
        plans.assertNoTableIsReadWhole(() -> search.page(query, null, PAGE));
        plans.assertNoTableIsReadWhole(() -> search.page(query, "1000500", PAGE));
    }

    /** A page's rows, the next clock of each, and a little looking around. */
    @ParameterizedTest
    @MethodSource("questions")
    void touchesLittleMoreThanItShows(TicketQuery query) {
        assertThat(plans.rowsTouched(() -> search.page(query, null, PAGE))).isLessThan(12 * PAGE);
        assertThat(plans.rowsTouched(() -> search.page(query, "1004000", PAGE)))
                .isLessThan(12 * PAGE);
    }

    static List<TicketQuery> questions() {
        return List.of(
                new TicketQuery(null, null, null, null, null),
                new TicketQuery(Status.IN_TRIAGE, null, null, null, null),
                new TicketQuery(Status.CLOSED, null, null, null, null),
                new TicketQuery(null, Category.AFTERSALES_DELAY, null, null, null),
                new TicketQuery(null, null, 3L, null, null),
                new TicketQuery(null, null, null, "无人认识的商家", null),
                new TicketQuery(null, null, null, null, "B20261122-1000042"),
                new TicketQuery(null, null, null, null, "QH202611221000042"),
                new TicketQuery(null, null, null, null, "19900000000"),
                new TicketQuery(null, null, null, null, "点卡"));
    }
}
