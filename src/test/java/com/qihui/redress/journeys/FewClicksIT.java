package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five commonest cases, each from the inbox to where nothing is left for the agent to do. Every
 * press of the mouse counts, also those into fields and lists; docs/clicks.md holds the counts.
 */
class FewClicksIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    @TempDir Path folder;

    @Test
    void theCommonestCasesTakeFewClicks() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser agent = new Browser(desk)) {
            String refund =
                    file(
                            desk,
                            "QHCLICK01",
                            "启慧卡盟自营",
                            "AFTERSALES_DELAY",
                            "REFUND",
                            "退款三天没有到账，请退款。");
            String reissue =
                    file(
                            desk,
                            "QHCLICK02",
                            "启慧卡盟自营",
                            "AFTERSALES_DELAY",
                            "REISSUE",
                            "点卡一直没有补发，请补发。");
            String merchant =
                    file(desk, "QHCLICK03", "星点卡铺(测试)", null, "REFUND", "申请退款三天无人处理，客服一直让等。");
            String info =
                    file(
                            desk,
                            "QHCLICK04",
                            "启慧卡盟自营",
                            "AFTERSALES_DELAY",
                            "INFO",
                            "申请三天了没有回音，请告知处理到哪一步。");
            String error =
                    file(
                            desk,
                            "QHCLICK05",
                            "启慧卡盟自营",
                            "RECHARGE_NOT_CREDITED",
                            "ASSIST",
                            "我自己把账号填错了一位，充到别人账号里了。");
            agent.signIn("agent");

            propose(agent, "refund", refund, "经核实，全额退款。");
            propose(agent, "reissue", reissue, "经核实，今日补发。");
            propose(agent, "info", info, "财务已受理，明日 18:00 前到账。");
            toTheMerchant(agent, merchant);
            assist(agent, error);

            System.out.println("clicks " + counts);
            assertThat(counts)
                    .containsEntry("refund", 5)
                    .containsEntry("reissue", 5)
                    .containsEntry("merchant", 4)
                    .containsEntry("info", 5)
                    .containsEntry("error", 8);
        }
    }

    private void propose(Browser agent, String name, String number, String answer) {
        take(agent, number);
        agent.see("提出方案");
        agent.picture("clicks-" + name);
        agent.clickAndWrite("给用户的说明", answer);
        agent.press("提出方案");
        agent.see("等用户：确认方案");
        counts.put(name, agent.clicks());
    }

    /** What the merchant then offers goes to the complainant by itself. */
    private void toTheMerchant(Browser agent, String number) {
        take(agent, number);
        agent.see("转交处理");
        agent.press("转交处理");
        agent.see("等商家：答复投诉");
        counts.put("merchant", agent.clicks());
    }

    private void assist(Browser agent, String number) {
        take(agent, number);
        agent.see("记录一步");
        agent.press("记录一步");
        agent.see("已办理：记录一步");
        agent.pick("追回一部分");
        agent.clickAndWrite("金额", "60.00");
        agent.clickAndWrite("给用户的说明", "对方退回 60 元。");
        agent.press("追回一部分");
        agent.see("等用户：确认方案");
        counts.put("error", agent.clicks());
    }

    private void take(Browser agent, String number) {
        agent.open("/inbox/unassigned");
        agent.countClicks();
        agent.clickAndSearch(number);
        agent.count(".row", 1);
        agent.openRow(number);
        agent.see("现在要做");
        agent.press("领取");
    }

    private String file(
            RunningDesk desk,
            String order,
            String shop,
            String category,
            String demand,
            String narrative)
            throws IOException, InterruptedException {
        String body =
                """
                {"channel": "TICKET", "category": %s,
                 "complainant": {"name": "测试用户801", "phone": "19900000801"},
                 "orderNo": "%s", "merchant": "%s", "productType": "游戏点卡",
                 "productName": "星际远征 100 元点卡", "orderAmountYuan": "100.00",
                 "narrative": "%s",
                 "demand": [{"type": "%s", "text": "请处理", "amountYuan": "100.00"}],
                 "evidence": [{"kind": "PAYMENT_PROOF", "shows": {"payee": true, "arrivalTime": true}},
                              {"kind": "COMMUNICATION_RECORD", "shows": {"problem": true, "reply": true,
                                                                         "promisedTime": true}},
                              {"kind": "ORDER_DETAIL", "shows": {"orderNo": true, "productName": true,
                                                                 "amount": true, "tradeTime": true}}]}"""
                        .formatted(
                                category == null ? "null" : '"' + category + '"',
                                order,
                                shop,
                                narrative,
                                demand);
        HttpResponse<String> filed =
                http.send(
                        HttpRequest.newBuilder(desk.uri("/api/v1/complaints"))
                                .header("Authorization", "Bearer demo")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JsonNode complaint = json.readTree(filed.body());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return complaint.get("number").asText();
    }
}
