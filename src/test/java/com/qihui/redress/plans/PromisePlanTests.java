package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.conversation.PromiseQuery;
import com.qihui.redress.conversation.PromiseQuery.Due;
import com.qihui.redress.conversation.PromiseSearch;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.ticket.Team;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of what is owed reads what is owed, and none of the promises that ended. */
@PlanTest
class PromisePlanTests {

    @Autowired PromiseSearch search;
    @Autowired Promises promises;
    @Autowired Plans plans;

    @BeforeEach
    void theDeskIsFull() {
        plans.grow();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsNoTableWhole(PromiseQuery query) {
        plans.assertNoTableIsReadWhole(() -> search.page(query, null, 50));
        plans.assertNoTableIsReadWhole(
                () -> search.page(query, new Mark(Instant.now(), 1_000_100).text(), 50));
        plans.assertNoTableIsReadWhole(() -> search.overdue(query, 99));
    }

    /** Of five thousand promises fifty are owed. */
    @ParameterizedTest
    @MethodSource("queries")
    void touchesNoneThatEnded(PromiseQuery query) {
        assertThat(plans.rowsTouched(() -> search.page(query, null, 50))).isLessThan(600);
        assertThat(plans.rowsTouched(() -> search.overdue(query, 99))).isLessThan(600);
    }

    @Test
    void thePromisesOfAComplaintAreFoundByIt() {
        plans.assertNoTableIsReadWhole(() -> promises.of(1_000_042L));
        assertThat(plans.rowsTouched(() -> promises.of(1_000_042L))).isLessThan(10);
    }

    static List<PromiseQuery> queries() {
        return List.of(
                PromiseQuery.ALL,
                new PromiseQuery(Due.OVERDUE, "1018", null, null, null, null),
                new PromiseQuery(Due.NEXT_DAY, null, Team.GOODS, null, null, Promiser.AGENT),
                PromiseQuery.ALL.ofMerchant(3));
    }
}
