package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Files and follows complaints about the demo's merchant over REST. */
final class MerchantClerk {

    private static final int TRIES = 5_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final RunningDesk desk;

    MerchantClerk(RunningDesk desk) {
        this.desk = desk;
    }

    /** Of the demo's own order, and with the merchant once it is triaged. */
    String file(String order, String yuan) throws Exception {
        return send(
                        "/complaints",
                        """
                        {"channel": "TICKET", "category": "AFTERSALES_DELAY",
                         "complainant": {"name": "测试用户811", "phone": "19900000811"},
                         "orderNo": "%s", "merchant": "星点卡铺(测试)", "productName": "星际远征 30元点卡",
                         "orderAmountYuan": "%s",
                         "narrative": "下单购买点卡，申请退款三天无人处理，客服一直让等。",
                         "demand": [{"type": "REFUND", "text": "全额退款", "amountYuan": "%s"}],
                         "evidence": [{"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                                      {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                                                                         "amount": true, "tradeTime": true}},
                                      {"kind": "COMMUNICATION_RECORD", "shows": {"problem": true, "reply": true,
                                                                         "promisedTime": true}}]}"""
                                .formatted(order, yuan, yuan))
                .get("number")
                .asText();
    }

    /** Triage sends it to the merchant, by itself or by hand; nothing more is asked for before. */
    void toMerchant(String number) throws Exception {
        end(number, "provideEvidence", "{\"outcome\": \"NOTHING_MORE\", \"fields\": {}}");
        end(
                number,
                "triageComplaint",
                """
                {"outcome": "HANDLE", "fields": {"category": "AFTERSALES_DELAY",
                 "handledBy": "MERCHANT", "responsibility": "MERCHANT"}}""");
        awaitTask(number, "answerComplaint");
    }

    /** As {@link #toMerchant}, of what only the platform can look into. */
    void toPlatform(String number) throws Exception {
        end(number, "provideEvidence", "{\"outcome\": \"NOTHING_MORE\", \"fields\": {}}");
        awaitTask(number, "triageComplaint");
        end(
                number,
                "triageComplaint",
                """
                {"outcome": "HANDLE", "fields": {"category": "ACCOUNT_ANOMALY",
                 "handledBy": "PLATFORM"}}""");
        awaitTask(number, "investigateComplaint");
    }

    private void end(String number, String key, String how) throws Exception {
        for (JsonNode task : complaint(number).path("tasks")) {
            if (task.path("key").asText().equals(key)) {
                send("/tasks/" + task.path("id").asText() + "/completion", how);
            }
        }
    }

    void awaitStatus(String number, String status) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            if (complaint(number).path("status").asText().equals(status)) {
                return;
            }
        }
        throw new AssertionError(number + " never became " + status + ": " + complaint(number));
    }

    void awaitTask(String number, String key) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            for (JsonNode task : complaint(number).path("tasks")) {
                if (task.path("key").asText().equals(key)) {
                    return;
                }
            }
        }
        throw new AssertionError(number + " never waited for " + key + ": " + complaint(number));
    }

    /** Until one of them waits for it. */
    void awaitAny(List<String> numbers, String key) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            for (JsonNode task : complaint(numbers.get(tries % numbers.size())).path("tasks")) {
                if (task.path("key").asText().equals(key)) {
                    return;
                }
            }
        }
        throw new AssertionError("nobody ever waited for " + key);
    }

    JsonNode complaint(String number) throws Exception {
        return get("/complaints/" + number);
    }

    String toldToComplainant(String number) throws Exception {
        return get("/complaints/" + number + "/messages").toString();
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(
                http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private JsonNode send(String path, String body) throws Exception {
        HttpResponse<String> response =
                http.send(
                        request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return json.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .header("Authorization", "Bearer demo")
                .header("Content-Type", "application/json");
    }
}
