package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Complainant and merchant write to each other once the desk lets them, the desk takes a file of
 * theirs as evidence, and what it says to itself reaches a colleague's bell and nobody else (E9,
 * E27).
 */
class ConversationJourneyIT {

    private static final String NOTE = "只在内部说的话";

    @TempDir Path folder;

    @Test
    void threePartiesTalkAndEachReadsWhatIsTheirs() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser agent = new Browser(desk);
                Browser merchant = new Browser(desk);
                Browser colleague = new Browser(desk)) {
            String number =
                    new PhoneComplaint(
                                    "category-AFTERSALES_DELAY",
                                    "QHDEMO00001",
                                    "星际远征 30元点卡",
                                    "30",
                                    "下单购买点卡，申请退款三天无人处理，客服一直让等。",
                                    Map.of("REFUND", "30"))
                            .file(phone, desk);
            new MerchantClerk(desk).toMerchant(number);
            colleague.signIn("agent2");
            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.press("更多");
            agent.pickFromMenu("允许用户与商家直接沟通");
            agent.see("用户与商家可以直接沟通了");

            PhoneComplaint.reload(phone, "#direct");
            phone.write("direct", "请看支付截图，能今天退吗？");
            Path proof = Proofs.picture(folder);
            phone.page().locator("#direct-file").setInputFiles(proof);
            assertThat(phone.page().locator("form:has(#direct) .picked li").allTextContents())
                    .containsExactly(proof.getFileName().toString());
            phone.lookOver("direct-picked");
            phone.page().locator("form:has(#direct) button").click();
            phone.page().locator(".done").waitFor();
            phone.lookOver("direct");

            merchant.signIn("merchant");
            merchant.open("/merchant/tickets/" + number);
            merchant.see("请看支付截图，能今天退吗？");
            merchant.writeInto("投诉人和平台都会看到", "已看到，今天安排退款。");
            merchant.press("发送给投诉人");
            merchant.see("已看到，今天安排退款。");
            merchant.picture("direct-merchant");

            agent.see("已看到，今天安排退款。");
            agent.press("作为证据");
            agent.see("已作为第");
            agent.picture("direct-desk");
            agent.pick("内部备注");
            agent.click(".composer textarea");
            agent.type("@10");
            agent.count(".slash-choice[aria-selected='true']", 1);
            agent.picture("note-calls");
            agent.type("23");
            agent.count(".slash-choice", 1);
            agent.key("Enter");
            agent.count(".slash", 0);
            agent.type(NOTE);
            agent.press("发送");
            agent.seeWithin(".thread-scroller", NOTE);
            agent.scrollToTop(".thread-scroller");
            colleague.see("在备注中提到了你");
            colleague.click(".bell vaadin-button");
            colleague.seeNotice(number, "在备注中提到了你");
            colleague.picture("direct-bell");
            colleague.press("全部标为已读");
            colleague.open("/tickets/" + number);
            colleague.see(NOTE);
            colleague.pick("内部备注");
            colleague.compose("好的，马上看");
            colleague.press("发送");
            agent.see("好的，马上看");
            agent.see("（已看）");
            assertThat(agent.isAtTop(".thread-scroller")).as("where its reader had gone").isTrue();

            merchant.open("/merchant/tickets/" + number);
            merchant.see("已看到，今天安排退款。");
            assertThat(merchant.body()).doesNotContain(NOTE, "1023", "测试用户001", "19900000001");
            PhoneComplaint.reload(phone, "#direct");
            assertThat(phone.page().locator("main").innerText())
                    .contains("已看到，今天安排退款。", "paid.png")
                    .doesNotContain(NOTE, "1023");
        }
    }
}
