package com.qihui.redress.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * An order system at the end of a bad line: it keeps its contract, but answers are dropped, late,
 * garbled or those of somebody else, before or after it has done what it was told.
 */
public final class UnreliablePeer implements ResponseDefinitionTransformerV2, AutoCloseable {

    /** Longer than the desk waits. */
    private static final int LATE_MILLIS = 1_300;

    private final WireMockServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Random chance;
    private final Set<String> deadOrders;
    private final Set<String> closedOrders;
    private final IntConsumer atEachPayment;

    /** What was done, by key. */
    private final Map<String, Map<String, Object>> ledger = new LinkedHashMap<>();

    private final Map<String, Integer> told = new LinkedHashMap<>();
    private final Map<String, Integer> faults = new LinkedHashMap<>();

    private int toldAgain;
    private String lastReceipt = "{}";

    /**
     * @param deadOrders about these it never gives a proper answer
     * @param closedOrders for these it refuses whatever it is told
     * @param atEachPayment called with how many there are now
     */
    public UnreliablePeer(
            long seed,
            Set<String> deadOrders,
            Set<String> closedOrders,
            IntConsumer atEachPayment) {
        this.chance = new Random(seed);
        this.deadOrders = deadOrders;
        this.closedOrders = closedOrders;
        this.atEachPayment = atEachPayment;
        server =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .dynamicPort()
                                .bindAddress("127.0.0.1")
                                .disableRequestJournal()
                                .containerThreads(40)
                                .extensions(this));
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
    }

    public UnreliablePeer listen() {
        server.start();
        return this;
    }

    public String url() {
        return server.baseUrl();
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public String getName() {
        return "unreliable-order-system";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl();
        if (path.startsWith("/orders/")) {
            String no = path.substring("/orders/".length());
            return json(200, "{\"orderNo\": \"" + no + "\", \"amountYuan\": \"150.00\"}").build();
        }
        return (request.getMethod().value().equals("POST")
                        ? perform(request)
                        : receipt(path.substring("/actions/".length())))
                .build();
    }

    private ResponseDefinitionBuilder perform(Request request) {
        JsonNode action = read(request.getBodyAsString());
        String key = action.get("key").asText();
        String orderNo = action.get("orderNo").asText();
        told.merge(key, 1, Integer::sum);
        if (ledger.containsKey(key)) {
            toldAgain++;
        }
        int roll = chance.nextInt(100);
        if (deadOrders.contains(orderNo)) {
            return fault("dead", Fault.CONNECTION_RESET_BY_PEER);
        }
        if (closedOrders.contains(orderNo)) {
            return problem(422, "ORDER_CLOSED");
        }
        if (roll < 8) {
            return fault("dropped before", Fault.CONNECTION_RESET_BY_PEER);
        }
        if (roll < 12) {
            faults.merge("server error before", 1, Integer::sum);
            return WireMock.aResponse().withStatus(roll % 2 == 0 ? 500 : 503);
        }
        String receipt = pay(key, action);
        return roll < 40 ? spoilt(roll, receipt) : whole(receipt);
    }

    private ResponseDefinitionBuilder receipt(String key) {
        Map<String, Object> done = ledger.get(key);
        int roll = chance.nextInt(100);
        if (roll < 15) {
            return spoilt(12 + roll, done == null ? "{}" : write(done));
        }
        return done == null ? problem(404, "ACTION_UNKNOWN") : whole(write(done));
    }

    /** At most once per key. */
    private String pay(String key, JsonNode action) {
        boolean first = !ledger.containsKey(key);
        Map<String, Object> done =
                ledger.computeIfAbsent(
                        key,
                        paid -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("key", key);
                            entry.put("state", "DONE");
                            entry.put("orderNo", action.get("orderNo").asText());
                            entry.put("kind", action.get("kind").asText());
                            entry.put("amountYuan", action.get("amountYuan").asText());
                            entry.put("doneAt", Instant.now().toString());
                            entry.put("reference", "PAY-" + ledger.size());
                            return entry;
                        });
        if (first) {
            atEachPayment.accept(ledger.size());
        }
        return write(done);
    }

    private ResponseDefinitionBuilder whole(String receipt) {
        lastReceipt = receipt;
        return json(200, receipt);
    }

    private ResponseDefinitionBuilder spoilt(int roll, String receipt) {
        if (roll < 18) {
            return fault("dropped after", Fault.EMPTY_RESPONSE);
        }
        if (roll < 22) {
            faults.merge("late", 1, Integer::sum);
            return json(200, receipt).withFixedDelay(LATE_MILLIS);
        }
        if (roll < 26) {
            return fault("garbled", Fault.MALFORMED_RESPONSE_CHUNK);
        }
        if (roll < 30) {
            return fault("garbled", Fault.RANDOM_DATA_THEN_CLOSE);
        }
        if (roll < 33) {
            faults.merge("cut", 1, Integer::sum);
            return json(200, receipt.substring(0, receipt.length() / 2));
        }
        if (roll < 37) {
            faults.merge("answer of before, twice", 1, Integer::sum);
            return json(200, lastReceipt.equals(receipt) ? "{}" : lastReceipt);
        }
        faults.merge("server error after", 1, Integer::sum);
        return WireMock.aResponse().withStatus(502).withBody("<html>bad gateway</html>");
    }

    private ResponseDefinitionBuilder fault(String name, Fault fault) {
        faults.merge(name, 1, Integer::sum);
        return WireMock.aResponse().withFault(fault);
    }

    /** What was paid, by key. */
    public synchronized Map<String, BigDecimal> payments() {
        Map<String, BigDecimal> payments = new LinkedHashMap<>();
        ledger.forEach(
                (key, entry) ->
                        payments.put(key, new BigDecimal((String) entry.get("amountYuan"))));
        return payments;
    }

    /** How often it was told to do what it had done before. */
    public synchronized int toldAgain() {
        return toldAgain;
    }

    public synchronized List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("keys told %d, times told %d".formatted(told.size(), sum(told)));
        lines.add("told again though done: " + toldAgain);
        lines.add("answers spoilt " + faults);
        return lines;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, Object> entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"" + code + "\"}");
    }
}
