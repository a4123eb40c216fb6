package com.qihui.redress.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Files and works complaints over REST, asking again whenever the line breaks. */
final class RestClerk {

    private static final Map<String, String> ENDINGS =
            Map.of(
                    "provideEvidence",
                    """
                    {"outcome": "NOTHING_MORE", "fields": {}}""",
                    "triageComplaint",
                    """
                    {"outcome": "HANDLE", "fields": {"category": "ACCOUNT_ANOMALY", "handledBy": "PLATFORM"}}""",
                    "investigateComplaint",
                    """
                    {"outcome": "PROPOSE", "fields": {"responsibility": "USER", "remedy": "INFO", "answer": "说明如下"}}""",
                    "decideOnProposal",
                    """
                    {"outcome": "ACCEPT", "fields": {}}""");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final RunningDesk desk;
    private final String token;
    private final PowerCuts cuts;

    RestClerk(RunningDesk desk, String token, PowerCuts cuts) {
        this.desk = desk;
        this.token = token;
        this.cuts = cuts;
    }

    /** Files complaint i; the same key makes asking again safe. */
    String file(int i) throws IOException {
        String body =
                """
                {"channel": "TICKET", "complainant": {"name": "测试用户%03d"}, "merchant": "不明商家",
                 "narrative": "第 %d 件：账户异常登录，请核实。",
                 "evidence": [{"kind": "ACCOUNT_NOTICE", "shows": {"noticeOrLogin": true}}]}"""
                        .formatted(i, i);
        HttpResponse<String> response =
                send(
                        request("/complaints")
                                .header("Idempotency-Key", "complaint-" + i)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body()).get("number").asText();
    }

    /**
     * As {@link #file}, and for its maker there is nothing more to give, so that it waits for
     * triage.
     */
    String fileForTriage(int i) throws IOException {
        String number = file(i);
        JsonNode asked = json.readTree(send(request("/complaints/" + number).GET()).body());
        for (JsonNode task : asked.get("tasks")) {
            complete(task.get("id").asText(), task.get("key").asText());
        }
        return number;
    }

    void workToTheEnd(String number) throws IOException {
        while (true) {
            JsonNode complaint = json.readTree(send(request("/complaints/" + number).GET()).body());
            if (complaint.get("status").asText().equals("CLOSED")) {
                return;
            }
            for (JsonNode task : complaint.get("tasks")) {
                complete(task.get("id").asText(), task.get("key").asText());
            }
        }
    }

    /** Already done is as good as done: the answer may have been lost with the power. */
    private void complete(String taskId, String key) {
        HttpResponse<String> response =
                send(
                        request("/tasks/" + taskId + "/completion")
                                .POST(HttpRequest.BodyPublishers.ofString(ENDINGS.get(key))));
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

    private HttpResponse<String> send(HttpRequest.Builder request) {
        while (true) {
            cuts.beforeCall();
            try {
                HttpResponse<String> response =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return response;
                }
            } catch (IOException broken) {
                cuts.awaitPower();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
