package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager changes a service level after seeing what it would do (E25), in a real browser. */
class PolicyJourneyIT {

    @TempDir Path folder;

    @Test
    void aManagerTriesAPolicyAppliesItAndTakesItBack() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser browser = new Browser(desk)) {
            browser.signIn("manager");
            browser.open("/policy");
            browser.see("充值类商品自支付起15分钟内到账");
            browser.see("第 1 版");
            browser.picture("policy");
            assertThat(browser.body())
                    .contains("充值未到账", "工作时间")
                    .doesNotContain("RECHARGE_NOT_CREDITED", "Hit policy", "Annotations", "When");

            browser.replace("redress-dmn td.output-cell", "15", "10");
            browser.see("有未启用的修改");
            browser.click(".menu a[href='processes']");
            browser.see("放弃未启用的修改");
            browser.press("取消");
            browser.press("预览影响");
            browser.see("启用后会怎样");
            browser.picture("policy-impact");
            browser.press("启用");
            browser.see("请写明原因");
            browser.pick("新投诉和未结投诉");
            browser.write("修改原因", "到账时效收紧");
            browser.press("启用");
            browser.see("第 2 版");
            browser.see("到账时效收紧");

            browser.press("历史版本");
            browser.see("系统自带");
            browser.picture("policy-versions");
            browser.press("恢复此版本");
            browser.see("已载入第 1 版");
            browser.press("预览影响");
            browser.see("启用后会怎样");
            browser.write("修改原因", "恢复");
            browser.press("启用");
            browser.see("第 3 版");
        }
    }
}
