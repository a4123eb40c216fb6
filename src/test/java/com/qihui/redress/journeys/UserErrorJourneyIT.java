package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who entered the wrong account is helped, step by step, and sees it on their phone (R21). */
class UserErrorJourneyIT {

    @TempDir Path folder;

    @Test
    void aWrongAccountIsHelpedWithAndPartOfTheMoneyComesBack() {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser agent = new Browser(desk)) {
            String number =
                    PhoneComplaint.of("QHUSERERROR01", "我自己把充值账号填错了一位，100元点卡充到别人账号里了，请帮我追回。")
                            .file(phone, desk);

            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.see("现在要做");
            if (agent.shows("现在要做：分诊")) {
                agent.press("领取");
                agent.choose("处理方", "平台");
                agent.choose("责任", "用户");
                agent.press("转交处理");
            }
            agent.see("协助用户追回");
            agent.picture("assistance-free");
            agent.press("领取");
            agent.see("做了什么");
            agent.picture("assistance");
            agent.pick("没有追回");
            agent.write("给用户的说明", "对方不肯退。");
            agent.press("没有追回");
            agent.see("请先联系对方退回");
            agent.picture("assistance-too-early");
            agent.pick("记录一步");
            agent.write("告诉用户的话", "已联系实际到账账号的持有人，请其退回。");
            agent.press("记录一步");
            agent.see("已办理：记录一步");
            agent.picture("assistance-step");

            PhoneComplaint.reload(phone, "#assistance");
            assertThat(phone.page().locator("main").innerText()).contains("协助追回", "已联系实际到账账号的持有人");
            phone.lookOver("assistance");

            agent.pick("追回一部分");
            agent.write("金额", "60.00");
            agent.write("给用户的说明", "对方退回了 60 元，其余已被用掉，无法追回。");
            agent.press("追回一部分");
            agent.see("等用户：确认方案");

            PhoneComplaint.reload(phone, "#offer");
            assertThat(phone.page().locator("main").innerText())
                    .contains("¥60.00", "其余已被用掉", "视为接受", "您的权利");
            phone.lookOver("assistance-offer");
            phone.press("accept");
            phone.page().locator(".done").waitFor();
            phone.lookOver("assistance-accepted");
        }
    }
}
