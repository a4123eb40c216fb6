package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager watches clocks run low and out on an open board (E7, E26), in a real browser. */
class ClockJourneyIT {

    private static final String STORE = "星点卡铺(测试)";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir Path folder;

    private int filed;

    @Test
    void aManagerIsToldOfAWarningAndOfABreachWithoutReloading() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            browser.signIn("manager");
            browser.open("/dashboard");
            browser.see("已超时");
            browser.remember();

            String low = urgentAndLow(desk);
            browser.see("解决已用 80%");
            browser.click(".bell vaadin-button");
            browser.seeNotice(low, "解决已用 80%");
            browser.picture("clock-warning");
            String late = soonLate(desk);
            browser.seeNotice(late, "解决已超时，应于");
            browser.picture("clock-breach");

            assertThat(browser.remembers()).isTrue();
            assertThat(state(desk, late)).isEqualTo("BREACHED");
        }
    }

    /** Of its 24 hours 80 in a hundred are over in some seconds. */
    private String urgentAndLow(RunningDesk desk) throws Exception {
        String number = file(desk, "null", Duration.ofHours(19).plusMinutes(12).minusSeconds(15));
        JsonNode task = complaint(desk, number).get("tasks").get(0);
        assertThat(task.get("key").asText()).isEqualTo("triageComplaint");
        send(
                desk,
                "/tasks/" + task.get("id").asText() + "/completion",
                """
                {"outcome": "HANDLE", "fields": {"category": "AFTERSALES_DELAY",
                 "handledBy": "PLATFORM", "priority": "URGENT"}}""");
        return number;
    }

    /** Of its 48 hours some seconds are left. */
    private String soonLate(RunningDesk desk) throws Exception {
        return file(desk, "\"RECHARGE_NOT_CREDITED\"", Duration.ofHours(48).minusSeconds(15));
    }

    private String file(RunningDesk desk, String category, Duration ago) throws Exception {
        return send(
                        desk,
                        "/complaints",
                        """
                        {"channel": "TICKET", "category": %s, "submittedAt": "%s",
                         "complainant": {"name": "测试用户805", "phone": "19900000805"},
                         "orderNo": "QHJOURNEY08%02d", "merchant": "%s", "productName": "星际远征 50 元点卡",
                         "narrative": "11月22日下单购买50元点卡，申请退款三天无人处理，客服一直让等。",
                         "evidence": [{"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                                      {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                                                                         "amount": true, "tradeTime": true}}]}"""
                                .formatted(category, Instant.now().minus(ago), ++filed, STORE))
                .get("number")
                .asText();
    }

    private String state(RunningDesk desk, String number) throws Exception {
        for (JsonNode deadline : complaint(desk, number).get("deadlines")) {
            if (deadline.get("kind").asText().equals("RESOLUTION")) {
                return deadline.get("state").asText();
            }
        }
        throw new AssertionError("no clock of the resolution");
    }

    private JsonNode complaint(RunningDesk desk, String number) throws Exception {
        return json.readTree(
                http.send(
                                request(desk, "/complaints/" + number).GET().build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private JsonNode send(RunningDesk desk, String path, String body) throws Exception {
        HttpResponse<String> response =
                http.send(
                        request(desk, path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return json.readTree(response.body());
    }

    private static HttpRequest.Builder request(RunningDesk desk, String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .header("Authorization", "Bearer demo")
                .header("Content-Type", "application/json");
    }
}
