package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens elsewhere appears on a manager's open board, in a real browser. */
class DashboardJourneyIT {

    private static final String PRODUCT = "看板旅程商品";

    @TempDir Path folder;

    @Test
    void aBreachAppearsOnTheOpenBoardWithoutReloading() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            browser.signIn("manager");
            browser.open("/dashboard?product=" + PRODUCT);
            browser.see("没有超时");
            browser.remember();

            fileAMonthAgo(desk);

            browser.see("最久");
            assertThat(browser.remembers()).isTrue();
            browser.picture("dashboard-breach");
            browser.click(".figure:has-text('已超时')");
            browser.see("已超时的投诉");
            browser.see("账户异常");
        }
    }

    private static void fileAMonthAgo(RunningDesk desk) throws Exception {
        String body =
                """
                {"channel": "TICKET", "category": "ACCOUNT_ANOMALY", "productType": "%s",
                 "complainant": {"name": "测试用户802", "phone": "19900000802"},
                 "merchant": "星点卡铺(测试)", "narrative": "账号被误判冻结，无法登录，要求解冻。",
                 "submittedAt": "%s"}"""
                        .formatted(PRODUCT, Instant.now().minus(Duration.ofDays(30)));
        HttpResponse<String> filed =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(desk.uri("/api/v1/complaints"))
                                        .header("Authorization", "Bearer demo")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }
}
