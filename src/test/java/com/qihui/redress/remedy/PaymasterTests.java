package com.qihui.redress.remedy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static com.qihui.schema.Tables.INSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.order.OrderSystemFault.Kind;
import com.qihui.redress.order.OrderSystems;
import com.qihui.redress.remedy.HangingRemedies.GivenUp;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** What is told to an order system at the other end of a line, and what comes of it. */
@RedressTest
class PaymasterTests {

    private static final String SHOP = "付款试验店";
    private static final Duration LEASE = Duration.ofSeconds(61);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(40);

    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Instructions instructions;
    @Autowired Outcomes outcomes;
    @Autowired Remedies remedies;
    @Autowired HangingRemedies guarded;
    @Autowired ApplicationEventPublisher events;
    @Autowired People people;
    @Autowired TransactionOperations transactions;
    @Autowired TravellingClock clock;

    private final WireMockServer peer =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private Paymaster paymaster;
    private HangingRemedies hanging;
    private Ticket ticket;
    private String key;

    @BeforeEach
    void aRefundIsDueAndThePeerListens() {
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        db.update(INSTRUCTION).setNull(INSTRUCTION.HANGING_SINCE).execute();
        peer.start();
        OrderSystem orders = OrderSystems.at(peer.baseUrl());
        paymaster = new Paymaster(instructions, outcomes, orders, events);
        hanging = new HangingRemedies(db, instructions, outcomes, orders, events);
        desk.merchant(SHOP);
        ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(
                ticket,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "全额退款"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
        key = row().key();
    }

    @AfterEach
    void thePeerEnds() {
        peer.stop();
        SecurityContextHolder.clearContext();
    }

    private Instruction row() {
        return instructions.of(remedies.latest(ticket.id()).orElseThrow().id()).get(0);
    }

    @Test
    void isPaidAndTheComplaintCloses() {
        peer.stubFor(post("/actions").willReturn(receipt()));

        assertThat(paymaster.workOne()).isTrue();

        assertThat(row().state()).isEqualTo(InstructionState.DONE);
        assertThat(row().reference()).isEqualTo("PAY-1");
        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
        assertThat(paymaster.workOne()).as("and that is all").isFalse();
        peer.verify(0, getRequestedFor(urlEqualTo("/actions/" + key)));
    }

    @Test
    void asksForALostAnswerInsteadOfPayingAgain() {
        peer.stubFor(post("/actions").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        peer.stubFor(get("/actions/" + key).willReturn(receipt()));
        paymaster.workOne();
        assertThat(row().fault()).isEqualTo(Kind.CONNECTION);

        clock.travel(Duration.ofSeconds(10));
        paymaster.workOne();

        assertThat(row().state()).isEqualTo(InstructionState.DONE);
        peer.verify(1, postRequestedFor(urlEqualTo("/actions")));
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void asksFirstWhenItWasKilledBetweenTakingItUpAndKeepingTheAnswer() {
        instructions.claim();
        peer.stubFor(get("/actions/" + key).willReturn(receipt()));

        assertThat(paymaster.workOne()).as("its lease runs").isFalse();
        clock.travel(LEASE);
        paymaster.workOne();

        assertThat(row().state()).isEqualTo(InstructionState.DONE);
        peer.verify(0, postRequestedFor(urlEqualTo("/actions")));
    }

    @Test
    void tellsAgainUnderTheSameKeyWhatTheOtherSideDoesNotKnow() {
        instructions.claim();
        clock.travel(LEASE);
        peer.stubFor(get("/actions/" + key).willReturn(unknown()));
        peer.stubFor(post("/actions").willReturn(receipt()));

        paymaster.workOne();

        assertThat(row().state()).isEqualTo(InstructionState.DONE);
        peer.verify(
                1,
                postRequestedFor(urlEqualTo("/actions"))
                        .withHeader("Idempotency-Key", equalTo(key)));
    }

    @Test
    void believesNoReceiptOverAnotherAmount() {
        instructions.claim();
        clock.travel(LEASE);
        peer.stubFor(get("/actions/" + key).willReturn(receipt("100.01")));

        paymaster.workOne();

        assertThat(row().fault()).isEqualTo(Kind.GARBLED);
        peer.verify(0, postRequestedFor(urlEqualTo("/actions")));
    }

    @Test
    void neverRepeatsWhatWasRefused() {
        peer.stubFor(post("/actions").willReturn(problem(422, "ORDER_CLOSED")));
        paymaster.workOne();

        clock.travel(LONGEST_PAUSE);

        assertThat(paymaster.workOne()).isFalse();
        peer.verify(1, postRequestedFor(urlEqualTo("/actions")));
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
        assertThat(remedies.latest(ticket.id()).orElseThrow().refusal()).isEqualTo("ORDER_CLOSED");
        assertThat(hanging.list(null, 10).items()).isEmpty();
    }

    @Test
    void spacesItsTriesAndThenLeavesItToAnOperator() {
        nothingWorks();

        int tries = 0;
        while (row().nextTryAt() != null) {
            Duration pause =
                    Duration.between(clock.instant(), Objects.requireNonNull(row().nextTryAt()));
            assertThat(pause).isLessThan(LONGEST_PAUSE);
            clock.travel(pause.plusMillis(1));
            assertThat(paymaster.workOne()).isTrue();
            tries++;
        }

        assertThat(tries).isEqualTo(12);
        assertThat(hanging.list(null, 10).items())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.number()).isEqualTo(ticket.number());
                            assertThat(one.isStopped()).isTrue();
                            assertThat(one.tries()).isEqualTo(12);
                            assertThat(one.fault()).isEqualTo(Kind.SERVER_ERROR);
                        });
        assertThat(desk.openTasks(ticket)).as("nobody is asked to pay by hand yet").isEmpty();
    }

    @Test
    void goesOnWhenAnOperatorTriesItAgain() {
        spacesItsTriesAndThenLeavesItToAnOperator();
        peer.resetAll();
        peer.stubFor(get("/actions/" + key).willReturn(unknown()));
        peer.stubFor(post("/actions").willReturn(receipt()));

        hanging.retry(row().id(), people.manager().actor());
        paymaster.workOne();

        assertThat(row().state()).isEqualTo(InstructionState.DONE);
        assertThat(hanging.list(null, 10).items()).isEmpty();
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void givingUpAsksAPersonToDecide() {
        nothingWorks();
        paymaster.workOne();
        peer.stubFor(get("/actions/" + key).willReturn(unknown()));

        GivenUp what = hanging.giveUp(row().id(), "订单系统停机检修", people.manager().actor());

        assertThat(what).isEqualTo(GivenUp.NOT_DONE);
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
        clock.travel(LONGEST_PAUSE);
        assertThat(paymaster.workOne()).isFalse();
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "线下 1"));
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void givingUpFindsOutThatItWasDoneAfterAll() {
        nothingWorks();
        paymaster.workOne();
        peer.stubFor(get("/actions/" + key).willReturn(receipt()));

        GivenUp what = hanging.giveUp(row().id(), "等不及了", people.manager().actor());

        assertThat(what).isEqualTo(GivenUp.DONE_AFTER_ALL);
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void givingUpSaysWhenNobodyKnows() {
        nothingWorks();
        paymaster.workOne();

        assertThat(hanging.giveUp(row().id(), "停机", people.manager().actor()))
                .isEqualTo(GivenUp.UNKNOWN);
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
    }

    @Test
    void nobodyGivesUpOrRetriesWhatIsUnderWay() {
        Actor manager = people.manager().actor();
        instructions.claim();

        assertThatThrownBy(() -> hanging.giveUp(row().id(), "不等了", manager))
                .isInstanceOf(Conflict.class)
                .hasMessage("payment_under_way");
        assertThatThrownBy(() -> hanging.retry(row().id(), manager)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> hanging.giveUp(row().id(), " ", manager))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void leavesAnUnsentOneAsItWasWhileTheSystemIsLeftInPeace() {
        peer.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        OrderSystem resting = OrderSystems.at(peer.baseUrl());
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> resting.receipt("x")).isInstanceOf(RuntimeException.class);
        }

        new Paymaster(instructions, outcomes, resting, events).workOne();

        assertThat(row().state()).isEqualTo(InstructionState.WAITING);
        assertThat(row().tries()).isZero();
        assertThat(row().fault()).isEqualTo(Kind.LEFT_IN_PEACE);
        transactions.executeWithoutResult(
                taken -> remedies.withdraw(ticket, "用户改变主意", people.manager().actor()));
        assertThat(row().state()).isEqualTo(InstructionState.WITHDRAWN);
    }

    @Test
    void isNotTakenBackOnceItMayHaveBeenSent() {
        nothingWorks();
        paymaster.workOne();

        assertThatThrownBy(() -> remedies.withdraw(ticket, "撤回", people.manager().actor()))
                .isInstanceOf(Conflict.class)
                .hasMessage("payment_under_way");
    }

    @Test
    void strangersSeeAndDoNothing() {
        for (Account stranger :
                new Account[] {people.agent("GOODS"), people.merchant(desk.merchant(SHOP).id())}) {
            SecurityContextHolder.getContext().setAuthentication(people.session(stranger));
            assertThatThrownBy(() -> guarded.list(null, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> guarded.retry(row().id(), stranger.actor()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> guarded.giveUp(row().id(), "x", stranger.actor()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void nothingWorks() {
        peer.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    }

    private ResponseDefinitionBuilder receipt() {
        return receipt("100.00");
    }

    private ResponseDefinitionBuilder receipt(String yuan) {
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(
                        """
                        {"key": "%s", "state": "DONE", "orderNo": "%s", "kind": "REFUND",
                         "amountYuan": "%s", "doneAt": "2026-11-22T06:30:00Z",
                         "reference": "PAY-1"}"""
                                .formatted(key, ticket.orderNo(), yuan));
    }

    private static ResponseDefinitionBuilder unknown() {
        return problem(404, "ACTION_UNKNOWN");
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"" + code + "\"}");
    }
}
