package com.qihui.redress.submission.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.submission.exchange.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A body that keeps the contract: of each key it has one case, whatever becomes of its answers. */
final class BodyAtTheOtherEnd implements ResponseDefinitionTransformerV2, AutoCloseable {

    private final WireMockServer server;
    private final ObjectMapper json = new ObjectMapper();

    /** The hash of the ZIP that came, by key. */
    private final Map<String, String> cases = new LinkedHashMap<>();

    private final Deque<UnaryOperator<ResponseDefinitionBuilder>> spoilt = new ArrayDeque<>();
    private Standing standing = Standing.RECEIVED;
    private int calls;
    private int parcels;

    BodyAtTheOtherEnd(int port) {
        server =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .port(port)
                                .bindAddress("127.0.0.1")
                                .extensions(this));
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        server.start();
    }

    /** What it will say of every case from now on. */
    synchronized void says(Standing now) {
        standing = now;
    }

    /** Its next answer, given after it did what it was asked, goes wrong like that. */
    synchronized void spoilNext(UnaryOperator<ResponseDefinitionBuilder> how) {
        spoilt.add(how);
    }

    synchronized Map<String, String> cases() {
        return Map.copyOf(cases);
    }

    synchronized int calls() {
        return calls;
    }

    /** How many dossiers came, each as often as it did. */
    synchronized int parcels() {
        return parcels;
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public String getName() {
        return "body-at-the-other-end";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        calls++;
        String path = request.getUrl();
        String key =
                request.getMethod().value().equals("POST")
                        ? take(request)
                        : path.substring(path.lastIndexOf('/') + 1);
        ResponseDefinitionBuilder answer =
                WireMock.aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody(
                                "{\"key\": \"%s\", \"sha256\": \"%s\", \"caseNo\": \"市监-%d\", \"state\": \"%s\"}"
                                        .formatted(
                                                key,
                                                cases.get(key),
                                                cases.keySet().stream().toList().indexOf(key) + 1,
                                                standing));
        return (spoilt.isEmpty() ? answer : spoilt.remove().apply(answer)).build();
    }

    private String take(Request request) {
        parcels++;
        JsonNode told = read(request.getPart("case").getBody().asString());
        String key = told.get("key").asText();
        String hash = Hash.sha256(request.getPart("dossier").getBody().asBytes());
        if (!hash.equals(told.get("sha256").asText())) {
            throw new IllegalStateException("what came is not what it is said to be");
        }
        cases.putIfAbsent(key, hash);
        return key;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
