package com.qihui.redress.order;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.qihui.redress.order.OrderSystemFault.Kind;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of docs/order-system.md, spoken with a real peer. */
class HttpOrdersTests {

    private static final OrderAction REFUND =
            new OrderAction(
                    "key-1",
                    "QH1",
                    OrderAction.Kind.REFUND,
                    new BigDecimal("100.00"),
                    new BigDecimal("40.00"));
    private static final String DONE =
            """
            {"key": "key-1", "state": "DONE", "orderNo": "QH1", "kind": "REFUND",
             "amountYuan": "100.00", "doneAt": "2026-11-22T06:30:00Z", "reference": "PAY-7"}""";

    private final ObjectMapper json =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private final WireMockServer peer =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private HttpOrders orders;

    @BeforeEach
    void thePeerListens() {
        peer.start();
        orders = orders("secret");
    }

    private HttpOrders orders(String token) {
        URI url = URI.create(peer.baseUrl() + "/");
        Duration second = Duration.ofSeconds(1);
        return new HttpOrders(
                new OrderLine(
                        new OrderSystemSettings(
                                url, token, second, Duration.ofMillis(1_500), second),
                        json),
                url,
                json);
    }

    @AfterEach
    void thePeerEnds() {
        peer.stop();
    }

    @Test
    void tellsWhatToDoUnderItsKeyAndReadsTheReceipt() {
        peer.stubFor(post("/actions").willReturn(json(201, DONE)));

        Receipt receipt = orders.perform(REFUND);

        assertThat(receipt.reference()).isEqualTo("PAY-7");
        assertThat(receipt.doneAt()).isEqualTo(Instant.parse("2026-11-22T06:30:00Z"));
        peer.verify(
                1,
                postRequestedFor(urlEqualTo("/actions"))
                        .withHeader("Idempotency-Key", equal("key-1"))
                        .withHeader("Authorization", equal("Bearer secret"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"key": "key-1", "orderNo": "QH1", "kind": "REFUND",
                                         "amountYuan": "100.00", "merchantYuan": "40.00"}""")));
    }

    @Test
    void tellsARefusalFromAFault() {
        peer.stubFor(post("/actions").willReturn(problem(422, "ORDER_CLOSED")));
        assertThatThrownBy(() -> orders.perform(REFUND))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("ORDER_CLOSED");

        assertFault(aResponse().withStatus(422).withBody("<html>blocked</html>"), Kind.SETTINGS);
        assertFault(problem(403, "NOT_ALLOWED"), Kind.SETTINGS);
        assertFault(problem(429, "SLOW_DOWN"), Kind.BUSY);
        assertFault(aResponse().withStatus(500), Kind.SERVER_ERROR);
        assertFault(json(200, DONE).withFixedDelay(3_000), Kind.TIMEOUT);
        assertFault(
                json(200, DONE).withChunkedDribbleDelay(8, 4_000).withStatus(200), Kind.TIMEOUT);
        assertFault(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Kind.CONNECTION);
        assertFault(aResponse().withFault(Fault.EMPTY_RESPONSE), Kind.CONNECTION);
        assertFault(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Kind.CONNECTION);
        assertFault(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Kind.CONNECTION);
    }

    @Test
    void believesNoAnswerAboutSomethingElse() {
        assertFault(json(200, ""), Kind.GARBLED);
        assertFault(json(200, DONE.substring(0, 60)), Kind.GARBLED);
        assertFault(json(200, "[]"), Kind.GARBLED);
        assertFault(json(200, DONE.replace("key-1", "key-2")), Kind.GARBLED);
        assertFault(json(200, DONE.replace("QH1", "QH2")), Kind.GARBLED);
        assertFault(json(200, DONE.replace("100.00", "100.01")), Kind.GARBLED);
        assertFault(json(200, DONE.replace("DONE", "PENDING")), Kind.GARBLED);
        assertFault(json(200, DONE.replace("REFUND", "REISSUE")), Kind.GARBLED);
        assertFault(json(302, DONE), Kind.GARBLED);
        assertFault(json(200, " ".repeat((1 << 20) + 1)), Kind.CONNECTION);
    }

    @Test
    void learnsByTheKeyWhetherItWasDone() {
        peer.stubFor(get("/actions/key-1").willReturn(json(200, DONE)));
        assertThat(orders.receipt("key-1")).map(one -> one.fits(REFUND)).contains(true);

        peer.stubFor(get("/actions/key-1").willReturn(problem(404, "ACTION_UNKNOWN")));
        assertThat(orders.receipt("key-1")).isEmpty();

        peer.stubFor(get("/actions/key-1").willReturn(aResponse().withStatus(404)));
        assertThatThrownBy(() -> orders.receipt("key-1"))
                .as("a proxy's own page says nothing about the key")
                .isInstanceOf(OrderSystemFault.class);
    }

    @Test
    void readsAnOrderAsItCame() {
        String order =
                """
                {"orderNo": "QH 1/2", "amountYuan": "100.00", "facts": "已到账", "more": [1]}""";
        peer.stubFor(get("/orders/QH%201%2F2").willReturn(json(200, order)));

        OrderAnswer answer = orders.find("QH 1/2").orElseThrow();

        assertThat(answer.order().facts()).isEqualTo("已到账");
        assertThat(new String(answer.original(), StandardCharsets.UTF_8)).isEqualTo(order);
        peer.stubFor(any(anyUrl()).willReturn(problem(404, "ORDER_UNKNOWN")));
        assertThat(orders.find("QH 1/2")).isEmpty();
    }

    @Test
    void readsTheReceiptsOfAStretchOfTimePageByPage() {
        peer.stubFor(
                get("/actions?from=2026-11-21T16:00:00Z&to=2026-11-22T16:00:00Z&limit=1&after=a%261")
                        .willReturn(json(200, "{\"items\": [" + DONE + "], \"next\": \"b\"}")));

        ReceiptPage page =
                orders.receipts(
                        Instant.parse("2026-11-21T16:00:00Z"),
                        Instant.parse("2026-11-22T16:00:00Z"),
                        "a&1",
                        1);

        assertThat(page.items()).singleElement().extracting(Receipt::key).isEqualTo("key-1");
        assertThat(page.next()).isEqualTo("b");
    }

    @Test
    void leavesThePeerInPeaceAfterManyFaultsAndThenTriesItAgain() throws Exception {
        peer.stubFor(post("/actions").willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> orders.perform(REFUND)).isInstanceOf(OrderSystemFault.class);
        }
        assertThat(orders.isAnswering()).isFalse();

        peer.stubFor(post("/actions").willReturn(json(201, DONE)));
        assertThatThrownBy(() -> orders.perform(REFUND))
                .isInstanceOfSatisfying(
                        OrderSystemFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Kind.LEFT_IN_PEACE));
        peer.verify(20, postRequestedFor(urlEqualTo("/actions")));

        Instant latest = Instant.now().plusSeconds(10);
        while (!orders.isAnswering() && Instant.now().isBefore(latest)) {
            try {
                orders.perform(REFUND);
            } catch (OrderSystemFault stillResting) {
                Thread.onSpinWait();
            }
        }
        assertThat(orders.perform(REFUND).reference()).isEqualTo("PAY-7");
    }

    @Test
    void refusalsDoNotMakeItRest() {
        peer.stubFor(post("/actions").willReturn(problem(422, "ORDER_CLOSED")));

        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> orders.perform(REFUND)).isInstanceOf(ActionRefused.class);
        }

        assertThat(orders.isAnswering()).isTrue();
    }

    private void assertFault(ResponseDefinitionBuilder answer, Kind kind) {
        peer.stubFor(post("/actions").willReturn(answer));
        assertThatThrownBy(() -> orders("other").perform(REFUND))
                .isInstanceOfSatisfying(
                        OrderSystemFault.class,
                        fault -> assertThat(fault.kind()).as(fault.getMessage()).isEqualTo(kind));
    }

    private static com.github.tomakehurst.wiremock.matching.StringValuePattern equal(String text) {
        return com.github.tomakehurst.wiremock.client.WireMock.equalTo(text);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"title\": \"no\", \"code\": \"" + code + "\"}");
    }
}
