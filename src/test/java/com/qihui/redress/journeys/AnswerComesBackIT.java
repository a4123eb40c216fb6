package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body's letter is answered by mail, the mail comes back, and the answer is owed again (R45). */
class AnswerComesBackIT {

    private static final String OFFICE = "office@body.example";
    private static final String DIALOG = "vaadin-dialog-overlay ";

    @TempDir Path folder;

    @Test
    void whatABodyNeverGotIsStillToBeAnswered() throws Exception {
        try (PostOffice post = new PostOffice();
                RunningDesk desk = DemoDesk.in(folder, settings(post)).start();
                Phone phone = new Phone();
                Browser staff = new Browser(desk)) {
            String number =
                    PhoneComplaint.of("QHOUTSIDE0003", "商家卖的是盗版激活码，明摆着欺诈，平台拒绝退款。")
                            .file(phone, desk);
            beAsked(staff, number);
            MimeMessage answer = answer(post, staff, number);
            staff.see("已提交的材料（1）");
            assertThat(staff.body()).doesNotContain("仍须答复");

            post.bounce(answer);

            staff.see("给外部机构的答复被退信，仍须答复");
            assertThat(staff.shows("请答复投诉事项")).isTrue();
            staff.picture("outside-answer-came-back");
            staff.inEnglish();
            staff.open("/tickets/" + number);
            staff.see("The mail with the answer came back");
            staff.picture("outside-answer-came-back-english");
        }
    }

    private static String[] settings(PostOffice post) {
        return Stream.concat(
                        Stream.of(post.settings()),
                        Stream.of("--redress.bodies.mail.MARKET_REGULATION_12315=" + OFFICE))
                .toArray(String[]::new);
    }

    private static void beAsked(Browser staff, String number) {
        staff.signIn("manager");
        staff.open("/tickets/" + number);
        staff.press("现在就登记外部案件");
        staff.see("用户去了哪家机构");
        staff.press("登记案件");
        staff.choose("受理机构", "12315");
        staff.write("案号", "市监投2026-3");
        staff.click(DIALOG + ".task-form .actions vaadin-button");
        staff.see("市监投2026-3");

        staff.press("机构来函");
        staff.choose("要求什么", "平台答复");
        staff.write("机构的要求", "请答复投诉事项");
        staff.click(DIALOG + ".task-form .actions vaadin-button");
        staff.see("请答复投诉事项");
    }

    private static MimeMessage answer(PostOffice post, Browser staff, String number)
            throws Exception {
        staff.press("更多");
        staff.pickFromMenu("投诉外部机构的材料");
        staff.pick("平台对机构的答复函");
        staff.press("制作");
        staff.see("递交…");
        staff.press("递交…");
        staff.pick("正式邮件");
        staff.click(DIALOG + "vaadin-button:text-is('递交')");
        MimeMessage mail = post.sent(OFFICE, number);
        staff.press("关闭");
        return mail;
    }
}
