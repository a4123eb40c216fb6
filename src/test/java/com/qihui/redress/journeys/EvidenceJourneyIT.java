package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence in a real browser: handed in, looked at closely, marked, asked for. */
class EvidenceJourneyIT {

    @TempDir Path folder;

    @Test
    void anAgentAddsComparesMarksAndAsksForEvidence() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            String number = file(desk);
            browser.signIn("agent");
            browser.open("/tickets/" + number);
            browser.openTab("证据");
            browser.see("未见充值前");
            browser.picture("checklist");

            Path bill = browser.screenshot(folder.resolve("bill.png"));
            Path page =
                    Files.writeString(
                            folder.resolve("page.png"), "<html><script>alert(1)</script></html>");
            browser.press("添加证据");
            browser.handIn(bill, page);
            browser.see("文件“page.png”的内容不是可以接收的类型");
            browser.picture("upload");
            browser.press("添加 1 件");
            browser.awaitPicture(".thumb img");
            browser.count("vaadin-dialog-overlay", 0);
            browser.pastePicture();
            browser.press("添加 1 件");
            browser.count(".thumb", 2);

            browser.click(".thumb");
            browser.count("redress-image", 1);
            browser.click("vaadin-dialog-overlay vaadin-button:has-text('并排对比')");
            browser.count(".pane", 2);
            browser.key("ArrowRight");
            browser.picture("side-by-side");
            browser.click(".pane button[aria-label='充值前：看不到']");
            browser.count(".pane button[aria-pressed='true']", 1);
            browser.key("Escape");
            browser.count(".panes", 0);

            browser.click(".asked vaadin-button");
            browser.press("发送");
            browser.see("已请用户补充");
            browser.picture("asked");
            assertThat(browser.body()).doesNotContain("!{", "null");
        }
    }

    private static String file(RunningDesk desk) throws Exception {
        String body =
                """
                {"channel": "TICKET", "category": "RECHARGE_NOT_CREDITED",
                 "complainant": {"name": "测试用户811", "phone": "19900000811"},
                 "orderNo": "QHJOURNEY0011", "merchant": "星点卡铺(测试)",
                 "productName": "星际远征 50 元点卡", "orderAmountYuan": "50.00",
                 "narrative": "11月22日20:03下单购买50元点卡，支付成功后18分钟未到账。",
                 "demand": [{"type": "REFUND", "text": "全额退款", "amountYuan": "50.00"}],
                 "submittedAt": "2026-01-05T10:00:00+08:00",
                 "evidence": [
                   {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                    "amount": true, "tradeTime": true}},
                   {"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                   {"kind": "BALANCE_COMPARISON", "shows": {"after": true}}]}""";
        HttpRequest request =
                HttpRequest.newBuilder(desk.uri("/api/v1/complaints"))
                        .header("Authorization", "Bearer demo")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> filed =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return new ObjectMapper().readTree(filed.body()).get("number").asText();
    }
}
