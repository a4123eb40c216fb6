package com.qihui.redress.workflow.policy;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.policy.PolicyVersion.Behind;
import com.qihui.redress.workflow.policy.PolicyVersion.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open complaints follow a policy though one of them cannot (E25); on the desk whose policy
 * changes.
 */
@RedressTest
@TestPropertySource(properties = "redress.desk-of=policies")
class PolicyRolloutTests {

    private static final String STORE = "改期小店";

    /** A Tuesday morning, and no holiday near. */
    private static final Instant MORNING = Instant.parse("2026-11-17T01:30:00Z");

    @Autowired PolicyDesk policies;
    @Autowired PolicyRollout rollout;
    @Autowired Desk desk;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired TravellingClock clock;

    private Actor manager;
    private Ticket first;
    private Ticket second;
    private Ticket third;
    private Instant before;
    private Instant beforeOfSecond;
    private @Nullable String steps;

    @BeforeEach
    void threeOpenComplaints() {
        clock.set(MORNING);
        desk.merchant(STORE);
        Account account = people.manager();
        SecurityContextHolder.getContext().setAuthentication(people.session(account));
        manager = account.actor();
        first = file();
        second = file();
        third = file();
        before = due(first);
        beforeOfSecond = due(second);
    }

    @AfterEach
    void takeBack() {
        mendClocksOfSecond();
        policies.apply(policies.table(1), latest().version(), "还原", Scope.NEW_ONLY, 1, manager);
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneThatCannotFollowStopsNoOtherAndSaysWhy() {
        breakClocksOfSecond();

        apply();

        assertThat(due(first)).isBefore(before);
        assertThat(due(third)).isBefore(before);
        PolicyVersion version = latest();
        assertThat(version.isRollingOut()).isFalse();
        assertThat(version.left()).isEqualTo(1);
        assertThat(version.behind())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.number()).isEqualTo(second.number());
                            assertThat(one.why()).contains("broken");
                            assertThat(one.tries()).isEqualTo(1);
                        });
    }

    @Test
    void oneThatCouldNotFollowIsTriedAgainUntilItHas() {
        breakClocksOfSecond();
        apply();
        int done = latest().done();

        rollOut();
        assertThat(tries()).as("not before its time").containsExactly(1);
        clock.travel(Duration.ofSeconds(6));
        rollOut();
        assertThat(tries()).containsExactly(2);

        mendClocksOfSecond();
        clock.travel(Duration.ofSeconds(11));
        rollOut();

        assertThat(due(second)).isBefore(before);
        assertThat(latest().left()).isZero();
        assertThat(latest().done()).isEqualTo(done + 1);
    }

    /** By another connection, as somebody at work on it has it. */
    @Test
    void oneThatSomebodyIsAtWorkOnIsNotWaitedForAndFollowsAfterwards() throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(
                    at -> {
                        db.select(TICKET.ID)
                                .from(TICKET)
                                .where(TICKET.ID.eq(second.id()))
                                .forUpdate()
                                .fetch();
                        elsewhere(another, this::apply);
                    });
            assertThat(due(first)).isBefore(before);
            assertThat(due(third)).isBefore(before);
            assertThat(due(second)).isEqualTo(beforeOfSecond);
            assertThat(latest().behind())
                    .singleElement()
                    .satisfies(
                            one -> {
                                assertThat(one.number()).isEqualTo(second.number());
                                assertThat(one.why()).isNull();
                            });

            clock.travel(Duration.ofSeconds(6));
            rollOut();
            assertThat(due(second)).isBefore(before);
            assertThat(latest().behind()).isEmpty();
        } finally {
            another.shutdownNow();
        }
    }

    @Test
    void oneThatIsClosedMeanwhileNeedNotFollow() {
        breakClocksOfSecond();
        apply();
        mendClocksOfSecond();
        db.update(TICKET).set(TICKET.STATUS, "CLOSED").where(TICKET.ID.eq(second.id())).execute();

        clock.travel(Duration.ofSeconds(6));
        rollOut();

        assertThat(latest().left()).isZero();
        assertThat(due(second)).isEqualTo(beforeOfSecond);
    }

    private void elsewhere(ExecutorService another, Runnable what) {
        try {
            another.submit(
                            () -> {
                                SecurityContextHolder.getContext()
                                        .setAuthentication(people.session(people.manager()));
                                what.run();
                            })
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void apply() {
        policies.apply(
                firstResponseInTwoHours(),
                latest().version(),
                "客户等得太久",
                Scope.OPEN_TOO,
                null,
                manager);
        rollOut();
    }

    private void rollOut() {
        while (rollout.goOn()) {
            assertThat(rollout).isNotNull();
        }
    }

    private List<Integer> tries() {
        return latest().behind().stream().map(Behind::tries).toList();
    }

    private PolicyVersion latest() {
        return policies.versions().get(0);
    }

    /** Nobody can read what is written there now. */
    private void breakClocksOfSecond() {
        steps =
                db.select(DEADLINE.STEPS)
                        .from(DEADLINE)
                        .where(DEADLINE.TICKET_ID.eq(second.id()))
                        .and(DEADLINE.KIND.eq(ClockKind.FIRST_RESPONSE.name()))
                        .fetchSingle(DEADLINE.STEPS);
        writeSteps("broken");
    }

    private void mendClocksOfSecond() {
        if (steps != null) {
            writeSteps(steps);
        }
    }

    private void writeSteps(String text) {
        db.update(DEADLINE)
                .set(DEADLINE.STEPS, text)
                .where(DEADLINE.TICKET_ID.eq(second.id()))
                .and(DEADLINE.KIND.eq(ClockKind.FIRST_RESPONSE.name()))
                .execute();
    }

    private Ticket file() {
        return desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
    }

    private String firstResponseInTwoHours() {
        String table = policies.table(latest().version());
        int row = table.indexOf("\"FIRST_RESPONSE\"", table.indexOf("首次响应：普通"));
        int amount = table.indexOf("<text>4</text>", row);
        assertThat(amount).isPositive();
        return table.substring(0, amount) + "<text>2</text>" + table.substring(amount + 14);
    }

    private Instant due(Ticket ticket) {
        return db.select(DEADLINE.DUE_AT)
                .from(DEADLINE)
                .where(DEADLINE.TICKET_ID.eq(ticket.id()))
                .and(DEADLINE.KIND.eq(ClockKind.FIRST_RESPONSE.name()))
                .fetchSingle(DEADLINE.DUE_AT);
    }
}
