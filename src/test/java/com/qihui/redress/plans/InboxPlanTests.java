package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.work.TaskQuery;
import com.qihui.redress.workflow.work.TaskSearch;
import com.qihui.redress.workflow.work.WorkQuery;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox stays as quick on a full desk as on an empty one. */
@PlanTest
class InboxPlanTests {

    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, 7L, "agent", "1018", null, null);
    private static final int PAGE = 50;

    @Autowired Worklist worklist;
    @Autowired TaskSearch search;
    @Autowired Plans plans;

    @ParameterizedTest
    @EnumSource(WorkView.class)
    void aPageOfAnyViewIsReadByAnIndex(WorkView view) {
        plans.assertNoTableIsReadWhole(() -> page(WorkQuery.of(view), null));
    }

    @ParameterizedTest
    @EnumSource(WorkView.class)
    void aLaterPageTouchesNothingOfThoseBefore(WorkView view) {
        WorkQuery query = WorkQuery.of(view);
        String after = mark(query, 8);

        long touched = plans.rowsTouched(() -> page(query, after));

        assertThat(touched).isLessThan(2 * PAGE);
        plans.assertNoTableIsReadWhole(() -> page(query, after));
    }

    @ParameterizedTest
    @MethodSource
    void filtersReadNoWholeTable(WorkQuery query) {
        plans.assertNoTableIsReadWhole(() -> page(query, null));
        plans.assertNoTableIsReadWhole(() -> page(query, aDayOn()));
    }

    @ParameterizedTest
    @MethodSource("filtersReadNoWholeTable")
    void aFilterTouchesLittleMoreThanItShows(WorkQuery query) {
        assertThat(plans.rowsTouched(() -> page(query, null))).isLessThan(12 * PAGE);
    }

    static Stream<WorkQuery> filtersReadNoWholeTable() {
        return Stream.of(WorkView.UNASSIGNED, WorkView.ALL_OPEN)
                .flatMap(
                        view ->
                                Stream.of(
                                        filtered(view, Category.AFTERSALES_DELAY, null, null, null),
                                        filtered(view, null, Priority.URGENT, null, null),
                                        filtered(view, null, null, Team.GOODS, null),
                                        new WorkQuery(view, null, null, null, 3L, null),
                                        filtered(view, null, null, null, "QH202611221000042"),
                                        filtered(view, null, null, null, "点卡")));
    }

    @Test
    void theCountsAreKeptAndNotCounted() {
        long touched = plans.rowsTouched(() -> worklist.counts(AGENT));

        assertThat(touched).isLessThan(4 * Worklist.COUNTED_UP_TO);
        plans.assertNoTableIsReadWhole(() -> worklist.counts(AGENT));
    }

    @Test
    void theTasksOfATicketAreReadByTheirTicket() {
        plans.assertNoTableIsReadWhole(() -> worklist.of(1_000_042L, AGENT));
        plans.assertNoTableIsReadWhole(() -> worklist.byTask("bench-1000042"));
    }

    @ParameterizedTest
    @MethodSource
    void programsFindTasksByAnIndex(TaskQuery query) {
        String after = aDayOn();

        assertThat(plans.rowsTouched(() -> search.page(query, AGENT, null, PAGE)))
                .isLessThan(12 * PAGE);
        plans.assertNoTableIsReadWhole(() -> search.page(query, AGENT, null, PAGE));
        plans.assertNoTableIsReadWhole(() -> search.page(query, AGENT, after, PAGE));
    }

    static List<TaskQuery> programsFindTasksByAnIndex() {
        return List.of(
                new TaskQuery(null, null, null),
                new TaskQuery(1_000_042L, null, null),
                new TaskQuery(null, "GOODS", null),
                new TaskQuery(null, "MERCHANT", null),
                new TaskQuery(null, null, "1018"));
    }

    /** Some of the work is due before, most of it behind. */
    private static String aDayOn() {
        return new Mark(Instant.now().plus(Duration.ofDays(1)), 1_000_100).text();
    }

    private static WorkQuery filtered(
            WorkView view, Category category, Priority priority, Team team, String text) {
        return new WorkQuery(view, category, priority, team, null, text);
    }

    /** Of the page after so many, or of the last there is. */
    private String mark(WorkQuery query, int pages) {
        String after = null;
        for (int i = 0; i < pages; i++) {
            String next = page(query, after).next();
            if (next == null) {
                return after;
            }
            after = next;
        }
        return after;
    }

    private Page<?> page(WorkQuery query, String after) {
        return worklist.page(query, AGENT, after, PAGE);
    }
}
