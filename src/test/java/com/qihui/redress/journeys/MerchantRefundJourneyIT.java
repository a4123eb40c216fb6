package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merchant's refund from the complainant's phone and back: filed, triaged, offered at the
 * merchant's desk, accepted by phone, paid and closed.
 */
class MerchantRefundJourneyIT {

    private static final String ORDER = "QHDEMO00001";

    @TempDir Path folder;

    @Test
    void aMerchantRefundsAndTheComplainantAcceptsByPhone() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            String number =
                    new PhoneComplaint(
                                    "category-AFTERSALES_DELAY",
                                    ORDER,
                                    "星际远征 30元点卡",
                                    "30",
                                    "下单购买点卡，申请退款三天无人处理，客服一直让等。",
                                    Map.of("REFUND", "30"))
                            .file(phone, desk);
            clerk.toMerchant(number);

            browser.signIn("merchant");
            browser.openRow(number);
            browser.see("提出方案");
            browser.choose("补救方式", "全额退款");
            browser.write("给用户的说明", "已核实，全额退款。");
            browser.picture("refund-offer");
            assertThat(browser.body()).doesNotContain("测试用户001", "19900000001");
            browser.press("提出方案");
            clerk.awaitStatus(number, "PROPOSED");

            PhoneComplaint.reload(phone, "button.btn[value='accept']");
            phone.lookOver("refund-proposed");
            phone.press("accept");
            clerk.awaitStatus(number, "CLOSED");
            browser.open("/merchant/tickets/" + number);
            browser.see("已结案");
            browser.picture("refund-closed");
            assertThat(clerk.complaint(number).path("closing").asText()).isEqualTo("REMEDIED");
        }
    }
}
