package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One complaint from REST through the console to its end, in a real browser. */
class ComplaintJourneyIT {

    private static final String ORDER = "QHJOURNEY0001";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void anAgentAndAMerchantBringAComplaintToItsEnd() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, java.util.Map.of()).start();
                Browser browser = new Browser(desk)) {
            String number = file(desk);

            browser.signIn("agent");
            browser.picture("inbox");
            browser.searchInbox(ORDER);
            browser.count(".row", 1);
            browser.openRow(number);
            browser.see("现在要做");
            browser.picture("ticket");
            browser.press("领取");
            browser.see("转交处理");
            browser.choose("类别", "售后");
            browser.choose("处理方", "商家");
            browser.picture("triage");
            browser.press("转交处理");
            browser.see("等商家");
            browser.picture("with-merchant");

            browser.signIn("merchant");
            browser.picture("merchant-desk");
            browser.openRow(number);
            browser.see("提出方案");
            browser.press("提交证据");
            browser.handIn(browser.screenshot(folder.resolve("chat.png")));
            browser.press("添加 1 件");
            browser.see("chat.png · ");
            browser.count("vaadin-dialog-overlay", 0);
            browser.choose("补救方式", "全额退款");
            browser.write("金额", "50.00");
            browser.write("给用户的说明", "已核实，全额退款。");
            browser.picture("merchant-answer");
            browser.press("提出方案");

            awaitStatus(desk, number, "PROPOSED");
            decide(desk, number);
            browser.signIn("agent");
            browser.open("/tickets/" + number);
            browser.see("人工落实");
            browser.picture("to-settle");
            browser.press("领取");
            browser.write("凭据", "线下转账 0001");
            browser.press("已落实");
            awaitStatus(desk, number, "CLOSED");
            browser.open("/tickets/" + number);
            browser.see("已结案");
            browser.picture("closed");
            assertThat(browser.body())
                    .contains("订单系统中没有这笔订单")
                    .doesNotContain("ORDER_UNKNOWN", "!{", "null");

            browser.signIn("manager");
            browser.open("/dashboard");
            browser.see("达标率");
            browser.picture("dashboard");
        }
    }

    private String file(RunningDesk desk) throws Exception {
        String body =
                """
                {"channel": "TICKET", "complainant": {"name": "测试用户801", "phone": "19900000801"},
                 "orderNo": "%s", "merchant": "星点卡铺(测试)", "productName": "星际远征 50 元点卡",
                 "orderAmountYuan": "50.00",
                 "narrative": "11月22日下单购买50元点卡，申请退款三天无人处理，客服一直让等。",
                 "demand": [{"type": "REFUND", "text": "全额退款", "amountYuan": "50.00"}],
                 "evidence": [{"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                              {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                                                                 "amount": true, "tradeTime": true}}]}"""
                        .formatted(ORDER);
        JsonNode filed = send(desk, "/complaints", body, null);
        return filed.get("number").asText();
    }

    private void decide(RunningDesk desk, String number) throws Exception {
        HttpResponse<String> current = get(desk, number);
        send(
                desk,
                "/complaints/" + number + "/decision",
                "{\"accepted\": true}",
                current.headers().firstValue("ETag").orElseThrow());
        awaitTask(desk, number, "settleManually");
    }

    private void awaitStatus(RunningDesk desk, String number, String status) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            if (json.readTree(get(desk, number).body()).get("status").asText().equals(status)) {
                return;
            }
        }
        throw new AssertionError(number + " never became " + status);
    }

    private void awaitTask(RunningDesk desk, String number, String key) throws Exception {
        for (int tries = 0; tries < 2_000; tries++) {
            JsonNode tasks = json.readTree(get(desk, number).body()).get("tasks");
            if (tasks.size() > 0 && tasks.get(0).get("key").asText().equals(key)) {
                return;
            }
        }
        throw new AssertionError(number + " never waited for " + key);
    }

    private HttpResponse<String> get(RunningDesk desk, String number) throws Exception {
        return http.send(
                request(desk, "/complaints/" + number).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode send(RunningDesk desk, String path, String body, String etag)
            throws Exception {
        HttpRequest.Builder request =
                request(desk, path).POST(HttpRequest.BodyPublishers.ofString(body));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body().isEmpty() ? null : json.readTree(response.body());
    }

    private static HttpRequest.Builder request(RunningDesk desk, String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .header("Authorization", "Bearer demo")
                .header("Content-Type", "application/json");
    }
}
