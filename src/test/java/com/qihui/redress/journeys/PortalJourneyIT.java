package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.dossier.Unpacked;
import com.qihui.redress.dossier.Unpacked.Verification;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody complains by phone, with a picture, a film and a document, and follows their complaint.
 */
class PortalJourneyIT {

    private static final String ORDER = "QH2023101500123";

    @TempDir Path folder;

    @Test
    void aComplainantFilesTheGoldenExampleByPhoneAndTheDeskSeesIt() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start()) {
            String number;
            try (Phone phone = new Phone()) {
                number = complain(phone, desk);
                follow(phone);
            }
            try (Browser agent = new Browser(desk)) {
                agent.signIn("agent");
                agent.open("/tickets/" + number);
                agent.see("请尽快处理");
                assertThat(agent.body()).contains(ORDER, "幻海OL 100 元游戏点卡", "错过限时活动");
                agent.picture("portal-complaint");
            }
            verifyTheDossier(desk, number);
        }
    }

    /** As an outsider does it, with a JDK and what the dossier encloses. */
    private void verifyTheDossier(RunningDesk desk, String number) throws Exception {
        HttpRequest asked =
                HttpRequest.newBuilder(desk.uri("/api/v1/complaints/" + number + "/dossier"))
                        .header("Authorization", "Bearer demo")
                        .build();
        byte[] zip =
                HttpClient.newHttpClient()
                        .send(asked, HttpResponse.BodyHandlers.ofByteArray())
                        .body();
        Unpacked dossier = new Unpacked(zip, folder.resolve("dossier"));

        assertThat(dossier.verify()).extracting(Verification::ended).isEqualTo(0);

        String film =
                dossier.files().keySet().stream()
                        .filter(file -> file.endsWith(".webm"))
                        .findFirst()
                        .orElseThrow();
        byte[] touched = dossier.file(film).clone();
        touched[touched.length / 2] ^= 1;
        dossier.write(film, touched);
        Verification noticed = dossier.verify();
        assertThat(noticed.ended()).isNotEqualTo(0);
        assertThat(noticed.said()).contains(film);
    }

    private String complain(Phone phone, RunningDesk desk) throws Exception {
        phone.page().navigate(desk.uri("/complain").toString());
        phone.lookOver("start");
        Path film = Proofs.film(folder, phone.page());
        phone.page().navigate(desk.uri("/complain/what").toString());
        phone.lookOver("what");
        phone.press("next");
        phone.page().locator(".mistakes").waitFor();
        phone.lookOver("what-wrong");
        phone.check("category");
        phone.press("next");

        phone.write("orderNo", "QH 坏!");
        phone.write("amount", "一百");
        phone.press("next");
        phone.page().locator("#amount-error").waitFor();
        phone.lookOver("order-wrong");
        phone.write("orderNo", ORDER);
        phone.page().locator("#productType").selectOption("GAME_CARD");
        phone.write("productName", "幻海OL 100 元游戏点卡");
        phone.write("amount", "100");
        phone.write("paidAt", "2023-10-15T14:30");
        phone.check("provider-ALIPAY");
        phone.press("next");

        phone.press("add");
        phone.write("narrative", "2023年10月15日14:30购买100元游戏点卡，订单号" + ORDER + "，支付成功后30分钟未到账。");
        phone.lookOver("seen");
        phone.press("next");

        phone.lookOver("evidence-empty");
        phone.give("PAYMENT_PROOF", Proofs.picture(folder));
        phone.give("BALANCE_COMPARISON", film);
        phone.give("LOSS_PROOF", Proofs.document(folder));
        phone.tick("PAYMENT_PROOF", "收款方");
        phone.tick("PAYMENT_PROOF", "到账时间");
        phone.tick("BALANCE_COMPARISON", "充值前的余额");
        phone.lookOver("evidence");
        phone.press("next");

        phone.check("demand.REISSUE_OR_REFUND");
        phone.write("demand.REISSUE_OR_REFUND.amount", "100");
        phone.check("demand.COMPENSATION");
        phone.write("demand.COMPENSATION.amount", "10");
        phone.lookOver("demand");
        phone.press("next");

        assertThat(phone.page().locator("main").innerText()).contains("15分钟", "还没写");
        phone.lookOver("statement");
        phone.write("add.IMPACT", "错过限时活动");
        phone.press("next");

        phone.lookOver("send");
        phone.press("file");
        phone.page().locator("#name-error").waitFor();
        phone.lookOver("send-wrong");
        phone.write("name", "测试用户001");
        phone.write("phone", "19900000001");
        phone.check("consent");
        phone.press("file");
        phone.page().locator(".number").waitFor();
        phone.lookOver("receipt");
        return phone.page().locator(".number").innerText();
    }

    private static void follow(Phone phone) {
        phone.page().locator("#link a").click();
        phone.page().locator("#state").waitFor();
        phone.lookOver("status");
        assertThat(phone.page().locator("main").innerText())
                .contains("paid.png", "balance.webm", "event.pdf", "您的权利");
        phone.write("body", "请尽快处理");
        phone.press("message");
        phone.page().locator(".done").waitFor();
        phone.page().locator(".lang").click();
        phone.page().locator("html[lang=en]").waitFor();
        phone.lookOver("status-english");
    }
}
