package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agent logs a call by the keyboard alone and confirms what was promised in it; a minute later
 * it is missed, and the chase arrives on the open screen; then it is kept (R42, R43, R47).
 */
class PromiseJourneyIT {

    @TempDir Path folder;

    @Test
    void aPromiseMadeInACallIsMissedChasedOnTheOpenScreenAndKept() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            MerchantClerk clerk = new MerchantClerk(desk);
            String number = clerk.file("QHDEMO00001", "30.00");
            browser.signIn("agent");
            browser.open("/tickets/" + number);
            browser.see("还没有联系记录");
            browser.remember();
            browser.picture("promise-before");

            Instant begun = Instant.now();
            browser.key("l");
            browser.see("说了什么");
            browser.type("已致电用户，1分钟内给您回电；尽快核实商家进度");
            browser.see("像是承诺：“1分钟内给您回电”");
            browser.tabTo("记为承诺");
            browser.key("Enter");
            browser.see("不作承诺");
            Duration took = Duration.between(begun, Instant.now());
            browser.picture("promise-contact");
            browser.key("Control+Enter");
            browser.see("联系已记录");
            assertThat(took).isLessThan(Duration.ofSeconds(15));
            browser.picture("promise-owed");

            browser.patient().see("未兑现，已催办 1 次");
            browser.see("承诺未兑现，第 1 次催办");
            assertThat(browser.remembers()).isTrue();
            browser.picture("promise-chased");
            browser.openTab("流程");
            browser.picture("promise-process");
            browser.openTab("往来");
            browser.open("/promises");
            browser.see(number);
            browser.picture("promise-list");

            browser.openRow(number);
            browser.press("已兑现");
            browser.see("凭什么说兑现了");
            browser.type("09:41 已回电，用户确认");
            browser.picture("promise-proof");
            browser.key("Control+Enter");
            browser.see("已了结 1 项");
            browser.see("凭 09:41 已回电，用户确认");
            browser.picture("promise-kept");

            JsonNode promise = clerk.complaint(number).path("promises").path(0);
            assertThat(promise.path("state").asText()).isEqualTo("KEPT");
            assertThat(promise.path("chases").asInt()).isEqualTo(1);
            assertThat(browser.body()).doesNotContain("!{", "null");

            browser.signIn("merchant");
            browser.open("/merchant/tickets/" + number);
            browser.see("与平台沟通");
            assertThat(browser.body()).doesNotContain("1分钟内给您回电", "已致电用户");
            browser.writeInto("只有平台客服能看到", "我们明天上午补发卡密，请转告用户");
            browser.see("像是承诺");
            browser.press("记为承诺");
            browser.picture("promise-merchant-offer");
            browser.press("发送给平台");
            browser.see("我方承诺");
            browser.picture("promise-merchant");
            browser.write("给用户的说明", "我们24小时内补发卡密。");
            browser.press("记为承诺");
            browser.see("不作承诺");
            browser.picture("promise-merchant-task");
            assertThat(browser.fits(".pledge vaadin-date-time-picker", ".task-form")).isTrue();
            assertThat(browser.fits(".pledge vaadin-button", ".task-form")).isTrue();
            browser.press("不作承诺");
            browser.open("/merchant/promises");
            browser.see("补发卡密");
            browser.picture("promise-merchant-list");
            browser.signIn("manager");
            browser.open("/dashboard");
            browser.see("承诺兑现");
            browser.picture("promise-board");
        }
    }
}
