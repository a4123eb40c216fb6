package com.qihui.redress.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files complaints over REST that were made so long ago that the next step of their clocks is due
 * at a moment of the test's choice, and asks what became of them.
 */
final class LateComplaints {

    /**
     * Of the 24 hours of an urgent one: when each was made, and what has rung when its time came.
     */
    private static final List<Map.Entry<Duration, Set<Integer>>> AGES =
            List.of(
                    Map.entry(Duration.ofHours(12), Set.of(50)),
                    Map.entry(Duration.ofHours(19).plusMinutes(12), Set.of(50, 80)),
                    Map.entry(Duration.ofHours(24), Set.of(50, 80, 100)));

    private static final String URGENT =
            """
            {"outcome": "HANDLE", "fields": {"category": "AFTERSALES_DELAY", "handledBy": "PLATFORM",
             "priority": "URGENT"}}""";

    private static final int TRIES = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String token;

    /**
     * @param rings the percentages of its time at which the clock of its solution has told
     */
    record Late(String number, Set<Integer> rings) {}

    LateComplaints(String token) {
        this.token = token;
    }

    /** An urgent complaint with a promise that both have a step that is due then. */
    Late file(RunningDesk desk, int i, Instant due) throws IOException {
        Map.Entry<Duration, Set<Integer>> age = AGES.get(i % AGES.size());
        String number =
                post(
                                desk,
                                "/complaints",
                                """
                                {"channel": "TICKET", "submittedAt": "%s", "merchant": "不明商家",
                                 "complainant": {"name": "测试用户%03d", "phone": "19900000805"},
                                 "orderNo": "QHRINGS%04d", "productName": "星际远征 50 元点卡",
                                 "narrative": "第 %d 件：下单后一直没有人处理，请尽快解决。",
                                 "contactLog": [{"at": "%s", "promise": "今天之内回复", "promiseDue": "%s",
                                                 "kept": false}],
                                 "evidence": [{"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                                              {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                                                                                 "amount": true, "tradeTime": true}}]}"""
                                        .formatted(
                                                due.minus(age.getKey()),
                                                i,
                                                i,
                                                i,
                                                due.minus(Duration.ofHours(1)),
                                                due))
                        .get("number")
                        .asText();
        triage(desk, number);
        return new Late(number, new TreeSet<>(age.getValue()));
    }

    /**
     * A clock may step in between (409): then it is read and tried again, as callers are told to.
     */
    private void triage(RunningDesk desk, String number) throws IOException {
        int tries = 0;
        while (!isTriaged(desk, number)) {
            if (++tries == TRIES) {
                throw new AssertionError(number + " changes each time");
            }
        }
    }

    private boolean isTriaged(RunningDesk desk, String number) throws IOException {
        for (JsonNode task : get(desk, "/complaints/" + number).get("tasks")) {
            if (!isTaken(desk, "/tasks/" + task.get("id").asText() + "/completion")) {
                return false;
            }
        }
        return true;
    }

    private boolean isTaken(RunningDesk desk, String completion) throws IOException {
        HttpResponse<String> answer = answer(posting(desk, completion, URGENT));
        if (answer.statusCode() == 409 && answer.body().contains("changed_meanwhile")) {
            return false;
        }
        read(answer);
        return true;
    }

    /** A chat in which somebody asks where goods are that have until then to come. */
    String ask(RunningDesk desk, int i, Instant due) throws IOException {
        return post(
                        desk,
                        "/complaints",
                        """
                        {"channel": "ONLINE_CHAT", "merchant": "不明商家", "orderNo": "QHASKED%04d",
                         "complainant": {"name": "测试用户%03d", "phone": "19900000806"},
                         "productType": "游戏点卡", "productName": "星际远征 50 元点卡",
                         "payment": {"provider": "ALIPAY", "paidAt": "%s", "paidYuan": "50.00"},
                         "narrative": "我刚下的单到哪了？怎么还没到？",
                         "demand": [{"type": "INFO"}]}"""
                                .formatted(i, i, due.minus(Duration.ofMinutes(15))))
                .get("number")
                .asText();
    }

    String chat(RunningDesk desk, String number) throws IOException {
        return get(desk, "/complaints/" + number).at("/chat/state").asText();
    }

    /**
     * Whether what it was promised has been called overdue, by its clock and by its own process.
     */
    boolean hasMissedItsPromise(RunningDesk desk, Late complaint) throws IOException {
        JsonNode now = get(desk, "/complaints/" + complaint.number());
        return now.get("promises").get(0).get("state").asText().equals("MISSED")
                && deadline(now, "PROMISE").get("state").asText().equals("BREACHED");
    }

    boolean hasRung(RunningDesk desk, Late complaint) throws IOException {
        Set<Integer> rings = new TreeSet<>();
        for (JsonNode step :
                get(desk, "/complaints/" + complaint.number() + "/deadlines/RESOLUTION")
                        .get("steps")) {
            if (!step.get("percent").isNull()) {
                rings.add(step.get("percent").asInt());
            }
        }
        return rings.equals(complaint.rings());
    }

    private static JsonNode deadline(JsonNode complaint, String kind) {
        for (JsonNode deadline : complaint.get("deadlines")) {
            if (deadline.get("kind").asText().equals(kind)) {
                return deadline;
            }
        }
        throw new AssertionError("no clock " + kind);
    }

    private JsonNode get(RunningDesk desk, String path) throws IOException {
        return send(request(desk, path).GET());
    }

    private JsonNode post(RunningDesk desk, String path, String body) throws IOException {
        return send(posting(desk, path, body));
    }

    private HttpRequest.Builder posting(RunningDesk desk, String path, String body) {
        return request(desk, path).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(RunningDesk desk, String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        return read(answer(request));
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
