package com.qihui.redress.remedy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.schema.Tables.DISCREPANCY;
import static com.qihui.schema.Tables.INSTRUCTION;
import static com.qihui.schema.Tables.RECONCILIATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.People;
import com.qihui.redress.order.OrderSystems;
import com.qihui.redress.order.Receipt;
import com.qihui.redress.remedy.Discrepancy.Kind;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The books of both sides of a day, compared. */
@RedressTest
class ReconciliationTests {

    private static final String SHOP = "对账试验店";
    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Books books;
    @Autowired Instructions instructions;
    @Autowired Remedies remedies;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private final WireMockServer peer =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final List<String> theirs = new ArrayList<>();
    private Reconciliation reconciliation;

    @BeforeEach
    void aDayOfItsOwn() {
        db.deleteFrom(DISCREPANCY).execute();
        db.deleteFrom(RECONCILIATION).execute();
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        peer.start();
        reconciliation = new Reconciliation(db, OrderSystems.at(peer.baseUrl()), clock, ZONE);
        desk.merchant(SHOP);
        clock.set(DAY.atTime(12, 0).atZone(ZONE).toInstant());
        db.deleteFrom(INSTRUCTION).where(INSTRUCTION.ENDED_AT.ge(start())).execute();
        SecurityContextHolder.getContext().setAuthentication(people.session(people.manager()));
    }

    @AfterEach
    void thePeerEnds() {
        peer.stop();
        SecurityContextHolder.clearContext();
    }

    private static Instant start() {
        return DAY.atStartOfDay(ZONE).toInstant();
    }

    @Test
    void booksThatAgreeLeaveNothingToLookInto() {
        Instruction paid = paid();
        list(paid.key(), paid.action().orderNo(), "100.00");

        compare();

        assertThat(books.open(null, 10).items()).isEmpty();
        ReconciledDay day = books.latest().orElseThrow();
        assertThat(day.day()).isEqualTo(DAY);
        assertThat(day.endedAt()).isNotNull();
        assertThat(List.of(day.ours(), day.theirs())).containsExactly(1, 1);
        assertThat(day.oursYuan()).isEqualByComparingTo("100.00");
        assertThat(day.theirsYuan()).isEqualByComparingTo("100.00");
    }

    @Test
    void findsWhatOneSideKnowsAndTheOtherDoesNotAndOtherAmounts() {
        Instruction onlyOurs = paid();
        Instruction other = paid();
        Instruction givenUp = sent();
        instructions.end(givenUp, InstructionState.GIVEN_UP, "停机");
        list(other.key(), other.action().orderNo(), "99.99");
        list(givenUp.key(), givenUp.action().orderNo(), "100.00");
        list("made-by-nobody", "QH404", "7.00");

        compare();

        assertThat(books.open(null, 10).items())
                .extracting(
                        Discrepancy::kind,
                        Discrepancy::key,
                        one -> String.valueOf(one.oursYuan()),
                        one -> String.valueOf(one.theirsYuan()))
                .containsExactlyInAnyOrder(
                        tuple(Kind.ONLY_OURS, onlyOurs.key(), "100.00", "null"),
                        tuple(Kind.DIFFERENT, other.key(), "100.00", "99.99"),
                        tuple(Kind.ONLY_THEIRS, givenUp.key(), "100.00", "100.00"),
                        tuple(Kind.ONLY_THEIRS, "made-by-nobody", "null", "7.00"));
    }

    /** Their clock stood a little before midnight, ours behind it. */
    @Test
    void looksUpAtTheEdgeOfADayWhatTheirsListElsewhere() {
        Instruction paid = paid();
        list();
        peer.stubFor(
                get("/actions/" + paid.key())
                        .willReturn(json(receipt(paid.key(), paid.action().orderNo(), "100.00"))));

        compare();

        assertThat(books.open(null, 10).items()).isEmpty();
    }

    @Test
    void wakesWhatTheySayIsDoneAndNobodyAskedForAnyMore() {
        Instruction stopped = sent();
        list(stopped.key(), stopped.action().orderNo(), "100.00");

        compare();

        assertThat(books.open(null, 10).items()).isEmpty();
        assertThat(instructions.find(stopped.id()).orElseThrow().nextTryAt()).isNotNull();
    }

    @Test
    void triesADayAgainThatTheOrderSystemDidNotAnswerFor() {
        Instruction paid = paid();
        peer.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        clock.set(DAY.plusDays(1).atTime(3, 30).atZone(ZONE).toInstant());
        assertThat(reconciliation.catchUp()).isZero();
        assertThat(books.latest().orElseThrow().endedAt()).isNull();

        list(paid.key(), paid.action().orderNo(), "100.00");

        assertThat(reconciliation.catchUp()).isEqualTo(1);
        assertThat(reconciliation.catchUp()).as("once a day").isZero();
        clock.set(DAY.plusDays(3).atTime(3, 30).atZone(ZONE).toInstant());
        assertThat(reconciliation.catchUp()).as("and the nights it was down").isEqualTo(2);
    }

    @Test
    void aDifferenceIsListedUntilSomebodySaysWhatItWas() {
        paid();
        list();
        compare();
        compareAgain();
        Discrepancy found = books.open(null, 10).items().get(0);
        assertThat(books.open(null, 10).items()).as("found once").hasSize(1);

        books.settle(found.id(), "渠道次日补记", people.manager().actor());

        assertThat(books.open(null, 10).items()).isEmpty();
        assertThatThrownBy(() -> books.settle(found.id(), "又一次", people.manager().actor()))
                .isInstanceOf(Conflict.class);
        SecurityContextHolder.getContext().setAuthentication(people.session(people.agent("GOODS")));
        assertThatThrownBy(() -> books.open(null, 10)).isInstanceOf(AccessDeniedException.class);
    }

    private void compare() {
        clock.set(DAY.plusDays(1).atTime(3, 30).atZone(ZONE).toInstant());
        assertThat(reconciliation.catchUp()).isEqualTo(1);
    }

    private void compareAgain() {
        reconciliation.reconcile(DAY);
    }

    private Instruction paid() {
        Instruction sent = sent();
        instructions.done(sent, "PAY");
        return sent;
    }

    private Instruction sent() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(
                ticket,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "全额退款"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        Instruction one = instructions.of(remedies.latest(ticket.id()).orElseThrow().id()).get(0);
        db.update(INSTRUCTION)
                .set(INSTRUCTION.STATE, InstructionState.SENT.name())
                .setNull(INSTRUCTION.NEXT_TRY_AT)
                .where(INSTRUCTION.ID.eq(one.id()))
                .execute();
        return instructions.find(one.id()).orElseThrow();
    }

    private void list(String... keyOrderYuan) {
        if (keyOrderYuan.length > 0) {
            theirs.add(receipt(keyOrderYuan[0], keyOrderYuan[1], keyOrderYuan[2]));
        }
        peer.stubFor(
                any(anyUrl())
                        .atPriority(10)
                        .willReturn(
                                aResponse()
                                        .withStatus(404)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody("{\"code\": \"ACTION_UNKNOWN\"}")));
        peer.stubFor(
                get(urlPathEqualTo("/actions"))
                        .willReturn(json("{\"items\": [], \"next\": null}")));
        for (int i = 0; i < theirs.size(); i++) {
            String next = i + 1 < theirs.size() ? "\"p" + (i + 1) + "\"" : "null";
            peer.stubFor(
                    get(urlPathEqualTo("/actions"))
                            .withQueryParam("from", equalTo(start().toString()))
                            .withQueryParam("after", i == 0 ? absent() : equalTo("p" + i))
                            .willReturn(
                                    json(
                                            "{\"items\": [%s], \"next\": %s}"
                                                    .formatted(theirs.get(i), next))));
        }
    }

    private static String receipt(String key, String orderNo, String yuan) {
        Receipt read =
                new Receipt(
                        key,
                        orderNo,
                        com.qihui.redress.order.OrderAction.Kind.REFUND,
                        new BigDecimal(yuan),
                        null,
                        start(),
                        null);
        return Map.of(
                        "key", read.key(),
                        "state", "DONE",
                        "orderNo", read.orderNo(),
                        "kind", read.kind().name(),
                        "amountYuan", yuan,
                        "doneAt", start().toString())
                .entrySet()
                .stream()
                .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
