package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merchant's refund from the complainant's phone and back: filed, triaged, offered at the
 * merchant's desk, accepted by phone, paid and closed.
 */
@Tag("journey")
class MerchantRefundJourneyIT {

    private static final String ORDER = "QHDEMO00001";

    @TempDir Path folder;

    @Test
    void aMerchantRefundsAndTheComplainantAcceptsByPhone() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            String number = complain(phone, desk);
            clerk.toMerchant(number);

            browser.signIn("merchant");
            browser.openRow(number);
            browser.see("提出方案");
            browser.choose("补救方式", "全额退款");
            browser.write("给用户的说明", "已核实，全额退款。");
            browser.picture("refund-offer");
            assertThat(browser.body()).doesNotContain("测试用户812", "19900000812");
            browser.press("提出方案");
            clerk.awaitStatus(number, "PROPOSED");

            phone.page().reload();
            phone.page().locator("button.btn[value='accept']").waitFor();
            phone.lookOver("refund-proposed");
            phone.press("accept");
            clerk.awaitStatus(number, "CLOSED");
            browser.open("/merchant/tickets/" + number);
            browser.see("已结案");
            browser.picture("refund-closed");
            assertThat(clerk.complaint(number).path("closing").asText()).isEqualTo("REMEDIED");
        }
    }

    private String complain(Phone phone, RunningDesk desk) throws Exception {
        phone.page().navigate(desk.uri("/complain").toString());
        phone.page().navigate(desk.uri("/complain/what").toString());
        phone.check("category-AFTERSALES_DELAY");
        phone.press("next");
        phone.write("orderNo", ORDER);
        phone.page().locator("#productType").selectOption("GAME_CARD");
        phone.write("productName", "星际远征 30元点卡");
        phone.write("amount", "30");
        phone.press("next");
        phone.press("add");
        phone.write("narrative", "2026年11月22日购买30元点卡，订单号" + ORDER + "，申请退款三天没有人处理，商家一直让等。");
        phone.press("next");
        phone.give("PAYMENT_PROOF", Proofs.picture(folder));
        phone.tick("PAYMENT_PROOF", "收款方");
        phone.tick("PAYMENT_PROOF", "到账时间");
        phone.press("next");
        phone.check("demand.REFUND");
        phone.write("demand.REFUND.amount", "30");
        phone.press("next");
        phone.press("next");
        phone.write("name", "测试用户812");
        phone.write("phone", "19900000812");
        phone.check("consent");
        phone.pressUntil("file", ".number");
        String number = phone.page().locator(".number").innerText();
        phone.page().locator("#link a").click();
        phone.page().locator("#state").waitFor();
        return number;
    }
}
