package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A complaint goes to outside bodies, and what comes of it is seen by desk and complainant. */
class OutsideJourneyIT {

    private static final String DIALOG = "vaadin-dialog-overlay ";
    private static final String DO = DIALOG + ".task-form .actions vaadin-button";

    @TempDir Path folder;

    @Test
    void mediationAt12315FailsAndTheCourtIsNext() {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser staff = new Browser(desk)) {
            String number =
                    PhoneComplaint.of("QHOUTSIDE0001", "商家卖的是盗版激活码，明摆着欺诈，平台拒绝退款。")
                            .file(phone, desk);
            register(staff, number, "12315", "市监投2026-1");
            staff.see("总局令121第15条");

            staff.press("机构已受理");
            staff.click(DO);
            staff.see("总局令121第23条");
            staff.picture("outside-accepted");
            PhoneComplaint.reload(phone, "#abroad");
            assertThat(phone.page().locator("main").innerText())
                    .contains("市监投2026-1", "已经受理，正在处理", "机构最晚答复");
            lookOverInBothLanguages(phone);

            staff.press("鉴定或检验");
            staff.write("鉴定或检验什么", "鉴定激活码的来源");
            staff.click(DO);
            staff.see("总局令121第22条");
            staff.picture("outside-examined");
            staff.press("鉴定结束");
            staff.click(DO);

            staff.press("机构来函");
            staff.choose("要求什么", "补交材料");
            staff.write("机构的要求", "请补交订单截图");
            staff.click(DO);
            staff.see("请补交订单截图");
            staff.press("提交材料");
            staff.write("内容说明", "订单截图一张");
            staff.click(DO);
            staff.see("已提交的材料");

            end(staff, "调解未成", "双方没有达成一致");
            staff.see("小额诉讼");
            staff.see("前一机构未能解决");
            staff.picture("outside-next");
            PhoneComplaint.reload(phone, "#abroad");
            assertThat(phone.page().locator("main").innerText()).contains("没有调解成功", "人民法院（小额诉讼）");

            staff.press("登记案件");
            staff.choose("受理机构", "小额诉讼");
            staff.write("案号", "民初2026-2");
            staff.click(DO);
            staff.see("民初2026-2");

            staff.open("/outside");
            staff.see("民初2026-2");
            staff.picture("outside-board");
        }
    }

    @Test
    void aTelecomAppealIsNotTakenBecauseAnotherBodyHasTheDispute() {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Phone phone = new Phone();
                Browser staff = new Browser(desk)) {
            String number =
                    PhoneComplaint.of("QHOUTSIDE0002", "话费充值被骗，商家明摆着欺诈，我也找过12315。")
                            .file(phone, desk);
            register(staff, number, "电信用户申诉", "工信申2026-1");
            staff.see("工信部令35第14条");

            staff.press("登记结果");
            staff.pick("不予受理");
            staff.choose("不予受理的理由", "别处已受理或处理过");
            staff.write("备注", "12315 已经受理同一争议");
            confirm(staff);

            staff.see("前一机构未能解决");
            staff.click("summary:has-text('此前的外部案件')");
            staff.see("工信部令35号 11");
            staff.picture("outside-refused");
            PhoneComplaint.reload(phone, "#abroad");
            assertThat(phone.page().locator("main").innerText()).contains("没有受理您的投诉", "别处已受理或处理过");
        }
    }

    private static void lookOverInBothLanguages(Phone phone) {
        String page = phone.page().url().replaceFirst("[?#].*", "");
        for (String language : List.of("en", "zh")) {
            phone.page().navigate(page + "?lang=" + language);
            phone.lookOver("outside-accepted-" + language);
            phone.page().navigate(page + "/dossiers");
            phone.lookOver("outside-papers-" + language);
        }
        phone.page().navigate(page);
    }

    /** Fraud opens the outside at once, so nobody has to wait seven working days. */
    private static void register(Browser staff, String number, String body, String caseNo) {
        staff.signIn("manager");
        staff.open("/tickets/" + number);
        staff.press("现在就登记外部案件");
        staff.see("用户去了哪家机构");
        staff.press("登记案件");
        staff.choose("受理机构", body);
        staff.write("案号", caseNo);
        staff.click(DO);
        staff.see(caseNo);
    }

    private static void end(Browser staff, String outcome, String note) {
        staff.press("登记结果");
        staff.pick(outcome);
        staff.write("备注", note);
        confirm(staff);
    }

    /** What cannot be taken back is asked about once more. */
    private static void confirm(Browser staff) {
        staff.click(DO);
        staff.see("登记后不能撤回");
        staff.click("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']");
    }
}
