package com.qihui.redress.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings complaints to an agreed refund over REST, asking again whenever the line breaks. */
final class RefundClerk {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final RunningDesk desk;
    private final String token;

    RefundClerk(RunningDesk desk, String token) {
        this.desk = desk;
        this.token = token;
    }

    void refund(int i, String orderNo, String yuan) throws IOException {
        String body =
                """
                {"channel": "TICKET", "category": "AFTERSALES_DELAY",
                 "complainant": {"name": "测试用户%03d"}, "merchant": "一次付清小店", "orderNo": "%s",
                 "orderAmountYuan": "150.00", "narrative": "第 %d 件：商家答应退款，一直没有到账。",
                 "evidence": [
                   {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                    "amount": true, "tradeTime": true}},
                   {"kind": "COMMUNICATION_RECORD", "shows": {"problem": true, "reply": true,
                    "promisedTime": true}},
                   {"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}}]}"""
                        .formatted(i, orderNo, i);
        JsonNode complaint =
                json.readTree(
                        send(request("/complaints")
                                        .header("Idempotency-Key", "paid-once-" + i)
                                        .POST(text(body)))
                                .body());
        String number = complaint.path("number").asText();
        while (!complaint.path("status").asText().equals("IN_REMEDY")
                && !complaint.path("status").asText().equals("CLOSED")) {
            for (JsonNode task : complaint.path("tasks")) {
                complete(task.path("id").asText(), task.path("key").asText(), yuan);
            }
            complaint = json.readTree(send(request("/complaints/" + number).GET()).body());
            if (!complaint.has("status")) {
                throw new AssertionError(complaint.toString());
            }
        }
    }

    /** How many are; at most 200 are told. */
    int inRemedy() throws IOException {
        String page = send(request("/complaints?status=IN_REMEDY&limit=200").GET()).body();
        return json.readTree(page).path("items").size();
    }

    private void complete(String taskId, String key, String yuan) {
        String ending =
                switch (key) {
                    case "provideEvidence" ->
                            """
                            {"outcome": "NOTHING_MORE", "fields": {}}""";
                    case "triageComplaint" ->
                            """
                            {"outcome": "HANDLE", "fields": {"category": "AFTERSALES_DELAY", "handledBy": "MERCHANT"}}""";
                    case "answerComplaint" ->
                            """
                            {"outcome": "OFFER", "fields": {"remedy": "PARTIAL_REFUND", "amountYuan": "%s", "answer": "同意退款"}}"""
                                    .formatted(yuan);
                    case "investigateComplaint" ->
                            """
                            {"outcome": "PROPOSE", "fields": {"responsibility": "MERCHANT", "remedy": "PARTIAL_REFUND", "amountYuan": "%s", "answer": "同意退款"}}"""
                                    .formatted(yuan);
                    case "decideOnProposal" ->
                            """
                            {"outcome": "ACCEPT", "fields": {}}""";
                    default -> throw new AssertionError("nobody expects " + key);
                };
        HttpResponse<String> response =
                send(request("/tasks/" + taskId + "/completion").POST(text(ending)));
        // Already done is as good as done: the answer may have been lost with the power.
        if (response.statusCode() >= 300 && response.statusCode() != 409) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    /** Until the desk answers: it may be down, or busy. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        return await("the desk answers")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(5))
                .until(() -> answer(request.build()), Objects::nonNull);
    }

    private @Nullable HttpResponse<String> answer(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() < 500 ? response : null;
        } catch (IOException broken) {
            return null;
        }
    }
}
