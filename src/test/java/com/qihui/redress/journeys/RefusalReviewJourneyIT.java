package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A solution is refused by phone; whoever made it may not review it, somebody else does, and their
 * final answer opens the outside.
 */
class RefusalReviewJourneyIT {

    @TempDir Path folder;

    @Test
    void aRefusalIsReviewedBySomebodyElseAndOpensTheOutside() {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser staff = new Browser(desk)) {
            String number =
                    PhoneComplaint.of("QHREFUSAL0001", "100元点卡付款后一直没有到账，客服说系统延迟，请全额退款。")
                            .file(phone, desk);

            staff.signIn("manager");
            staff.open("/tickets/" + number);
            staff.see("现在要做");
            if (staff.shows("现在要做：分诊")) {
                staff.press("领取");
                staff.see("转交处理");
                staff.choose("处理方", "平台");
                staff.press("转交处理");
            }
            staff.see("调查核实");
            staff.press("领取");
            staff.see("提出方案");
            staff.choose("责任", "平台");
            staff.choose("补救方式", "部分退款");
            staff.write("金额", "50.00");
            staff.write("给用户的说明", "通道已发出一半点数，退还其余 50 元。");
            staff.picture("refusal-proposing");
            staff.press("提出方案");
            staff.see("等用户：确认方案");

            PhoneComplaint.reload(phone, "#offer");
            phone.lookOver("refusal-offer");
            phone.page().locator("#refuse summary").click();
            phone.press("refuse");
            phone.page().locator("#reason-error").waitFor();
            phone.lookOver("refusal-unexplained");
            phone.check("ground.AMOUNT_TOO_LOW");
            phone.write("reason", "一点都没有到账，应当全额退款。");
            phone.press("refuse");
            phone.page().locator(".done").waitFor();

            staff.open("/inbox/review");
            staff.searchInbox(number);
            staff.see("无人可复核");
            staff.picture("refusal-nobody");
            staff.open("/tickets/" + number);
            staff.see("没有其他主管可以复核");
            staff.picture("refusal-own");

            staff.signIn("admin");
            staff.open("/accounts");
            staff.press("新建账号");
            staff.write("用户名", "manager2");
            staff.write("姓名", "主管 1002");
            staff.choose("角色", "主管");
            staff.write("初始密码", "open-the-desk");
            staff.press("保存");
            staff.see("账号已保存");

            staff.signIn("manager");
            staff.open("/tickets/" + number);
            staff.see("须由其他主管复核");

            staff.signIn("manager2", "open-the-desk");
            staff.open("/tickets/" + number);
            staff.press("领取");
            staff.see("维持原方案");
            staff.pick("维持原方案");
            staff.write("给用户的说明", "经复核，通道记录显示已到账一半，维持退还 50 元。");
            staff.picture("refusal-review");
            staff.press("维持原方案");
            staff.see("登记外部案件");
            staff.openTab("责任与方案");
            staff.see("最终答复");
            staff.picture("refusal-final");

            PhoneComplaint.reload(phone, "#final");
            assertThat(phone.page().locator("main").innerText())
                    .contains("最终答复", "维持退还 50 元", "12315", "消费者协会", "7 个工作日内决定是否受理")
                    .doesNotContain("主管 1002", "电信用户申诉");
            phone.lookOver("refusal-final");
            phone.page().locator(".lang").click();
            phone.page().locator("html[lang=en]").waitFor();
            phone.lookOver("refusal-final-english");
        }
    }
}
