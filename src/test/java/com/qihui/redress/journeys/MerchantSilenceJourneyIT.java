package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merchant stays silent: the timer comes to a provisional verdict, both sides are told, nobody
 * appeals, and the complainant gets it (E28). The desk is off while the time passes.
 */
class MerchantSilenceJourneyIT {

    @TempDir Path folder;

    @Test
    void silenceLeadsToAVerdictThatTheComplainantGetsUnlessTheMerchantAppeals() throws Exception {
        String number;
        DemoTimers timers = new DemoTimers(folder);
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            number = clerk.file("QHDEMO00001", "30.00");
            clerk.toMerchant(number);
            browser.signIn("merchant");
            browser.picture("silence-desk");
            browser.openRow(number);
            browser.see("现在要做");
            browser.picture("silence-asked");
        }
        assertThat(timers.ring("answerMissed", List.of(number))).isEqualTo(1);

        try (RunningDesk desk = new RunningDesk(folder, java.util.Map.of()).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            clerk.awaitTask(number, "appealVerdict");
            assertThat(clerk.toldToComplainant(number)).contains("暂定", "30.00 元", "申诉");
            browser.signIn("merchant");
            browser.openRow(number);
            browser.see("暂定结论");
            browser.see("申诉截止");
            browser.pick("提出申诉");
            browser.picture("silence-appeal");
            assertThat(browser.body())
                    .contains("商家申诉", "您没有在规定时间内答复")
                    .doesNotContain("测试用户811", "19900000811", "!{", "null");
            browser.open("/merchant/standing");
            browser.see("向平台陈述");
            browser.picture("silence-standing");
            browser.signIn("manager");
            browser.open("/merchants");
            browser.see("星点卡铺");
            browser.picture("silence-merchants");
            browser.open("/tickets/" + number);
            browser.see("对暂定结论申诉");
            browser.picture("silence-ticket");
        }
        assertThat(timers.ring("appealLapsed", List.of(number))).isEqualTo(1);

        try (RunningDesk desk = new RunningDesk(folder, java.util.Map.of()).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            clerk.awaitStatus(number, "PROPOSED");
            JsonNode proposal = clerk.complaint(number).path("proposal");
            assertThat(proposal.path("remedy").asText()).isEqualTo("REFUND");
            assertThat(proposal.path("amountYuan").asText()).isEqualTo("30.00");
            browser.signIn("merchant");
            browser.open("/merchant/tickets/" + number);
            browser.see("已生效");
            browser.picture("silence-final");
        }
    }
}
