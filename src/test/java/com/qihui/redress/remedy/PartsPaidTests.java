package com.qihui.redress.remedy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static com.qihui.schema.Tables.INSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.order.OrderSystems;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Of several parts each goes its own way; what fails is settled by a person, what is paid stays.
 */
@RedressTest
class PartsPaidTests {

    private static final String SHOP = "分项付款店";

    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Instructions instructions;
    @Autowired Outcomes outcomes;
    @Autowired Remedies remedies;
    @Autowired ApplicationEventPublisher events;
    @Autowired TravellingClock clock;

    private final WireMockServer peer =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private Paymaster paymaster;
    private Ticket ticket;

    @BeforeEach
    void aRefundOfTheMerchantAndACompensationOfThePlatformAreDue() {
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        peer.start();
        paymaster = new Paymaster(instructions, outcomes, OrderSystems.at(peer.baseUrl()), events);
        desk.merchant(SHOP);
        ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "MERCHANT_AND_PLATFORM",
                        "remedy", "REFUND",
                        "owedBy", "MERCHANT",
                        "remedy2", "COMPENSATION",
                        "amountYuan2", "20.00",
                        "answer", "双方承担"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
    }

    @AfterEach
    void thePeerEnds() {
        peer.stop();
    }

    @Test
    void theLastOfThemEndsTheRemedy() {
        pays("REFUND", "100.00", "100.00");
        pays("COMPENSATE", "20.00", "0.00");

        paymaster.workOne();
        assertThat(desk.now(ticket).isClosed()).as("one of two").isFalse();
        paymaster.workOne();

        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
        assertThat(keys()).doesNotHaveDuplicates().hasSize(2);
        peer.verify(2, postRequestedFor(urlEqualTo("/actions")));
    }

    @Test
    void whatFailsIsSettledByAPersonWithoutRepeatingWhatIsPaid() {
        pays("REFUND", "100.00", "100.00");
        peer.stubFor(
                post("/actions")
                        .withRequestBody(matchingJsonPath("$.kind", equalTo("COMPENSATE")))
                        .willReturn(
                                aResponse()
                                        .withStatus(422)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody("{\"code\": \"ACCOUNT_CLOSED\"}")));

        paymaster.workOne();
        paymaster.workOne();
        clock.travel(Duration.ofHours(1));

        assertThat(paymaster.workOne()).as("nothing is tried again").isFalse();
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
        assertThat(remedies.progress(ticket.id()))
                .extracting(LineProgress::state)
                .containsExactlyInAnyOrder(InstructionState.DONE, InstructionState.REFUSED);
        assertThatThrownBy(
                        () ->
                                desk.complete(
                                        ticket,
                                        SETTLE_MANUALLY,
                                        "WITHDRAW",
                                        Map.of("reason", "整体撤回")))
                .as("a part is paid")
                .isInstanceOf(RuleViolation.class);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "转账 88"));
        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
        peer.verify(
                1,
                postRequestedFor(urlEqualTo("/actions"))
                        .withRequestBody(matchingJsonPath("$.kind", equalTo("REFUND"))));
    }

    @Test
    void orWhatFailedIsTakenBackWithItsReason() {
        pays("REFUND", "100.00", "100.00");
        peer.stubFor(
                post("/actions")
                        .withRequestBody(matchingJsonPath("$.kind", equalTo("COMPENSATE")))
                        .willReturn(
                                aResponse()
                                        .withStatus(422)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody("{\"code\": \"ACCOUNT_CLOSED\"}")));
        paymaster.workOne();
        paymaster.workOne();

        desk.complete(ticket, SETTLE_MANUALLY, "WITHDRAW_REST", Map.of("reason", "用户不要补偿了"));

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(remedies.refundedYuan(ticket.id())).isEqualByComparingTo("100.00");
        assertThat(remedies.progress(ticket.id()))
                .extracting(LineProgress::state)
                .containsExactly(InstructionState.DONE, InstructionState.REFUSED);
        assertThat(paymaster.workOne()).as("something left to pay").isFalse();
    }

    @Test
    void believesNoReceiptThatLetsAnotherBearIt() {
        pays("REFUND", "100.00", "0.00");
        pays("COMPENSATE", "20.00", "0.00");

        paymaster.workOne();
        paymaster.workOne();

        assertThat(remedies.progress(ticket.id()))
                .extracting(LineProgress::state)
                .containsExactly(InstructionState.SENT, InstructionState.DONE);
    }

    private void pays(String kind, String yuan, String borneByMerchant) {
        String key =
                instructions.of(remedies.latest(ticket.id()).orElseThrow().id()).stream()
                        .filter(one -> one.action().kind().name().equals(kind))
                        .map(Instruction::key)
                        .findFirst()
                        .orElseThrow();
        ResponseDefinitionBuilder receipt =
                aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(
                                """
                                {"key": "%s", "state": "DONE", "orderNo": "%s", "kind": "%s",
                                 "amountYuan": "%s", "merchantYuan": "%s",
                                 "doneAt": "2026-11-22T06:30:00Z", "reference": "PAY-1"}"""
                                        .formatted(
                                                key,
                                                ticket.orderNo(),
                                                kind,
                                                yuan,
                                                borneByMerchant));
        peer.stubFor(
                post("/actions")
                        .withRequestBody(matchingJsonPath("$.kind", equalTo(kind)))
                        .willReturn(receipt));
    }

    private List<String> keys() {
        return instructions.of(remedies.latest(ticket.id()).orElseThrow().id()).stream()
                .map(Instruction::key)
                .toList();
    }
}
