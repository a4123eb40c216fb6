package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A complaint by mail is acknowledged by mail and answered with a letter; what finds no way by
 * itself is sorted by people, and what comes back is seen on the complaint (R27, R28, E17).
 */
class MailJourneyIT {

    private static final String CUSTOMER = "customer@customer.example";
    private static final String WIFE = "wife@customer.example";

    @TempDir Path folder;

    @Test
    void aComplaintByMailIsSortedAnsweredWithALetterAndItsBounceIsSeen() throws Exception {
        try (PostOffice post = new PostOffice();
                RunningDesk desk = DemoDesk.in(folder, post.settings()).start();
                Browser browser = new Browser(desk)) {
            post.toDesk(CUSTOMER, "账户异常登录", "账户昨晚提示异常登录，请核实。");
            MimeMessage receipt = post.sent(CUSTOMER, "您的投诉已受理");
            String number = number(receipt);

            letAStrangersAnswerIn(post, browser, receipt, number);
            tryADeadLetterAgain(post, browser);
            wordTheReceiptAnew(post, browser);
            MimeMessage answer = answer(post, desk, browser, number);
            seeItComeBack(post, browser, answer, number);
            lookAtItInEnglish(browser, number);
        }
    }

    private static void letAStrangersAnswerIn(
            PostOffice post, Browser browser, MimeMessage receipt, String number) throws Exception {
        post.toDesk(WIFE, "Re: " + receipt.getSubject(), "我是他的妻子，请尽快处理。");
        browser.signIn("agent");
        browser.openUntil("/mail", WIFE);
        browser.see("来信人不是该投诉的当事人");
        browser.picture("mail-held");

        browser.pressInRow(WIFE, "查看");
        browser.see("我是他的妻子");
        browser.picture("mail-dialog");
        browser.press("归入投诉");
        browser.see("已归入 " + number);
        browser.awaitNoRow(WIFE);

        browser.open("/tickets/" + number);
        browser.see("我是他的妻子");
        browser.see("来信人：" + WIFE);
        browser.picture("mail-ticket");
    }

    private static void tryADeadLetterAgain(PostOffice post, Browser browser) throws Exception {
        post.toDesk(deep());
        browser.openUntil("/mail?list=dead", "deep@customer.example");
        browser.picture("mail-dead");
        browser.pressInRow("deep@", "查看");
        browser.see("读不出内容");
        browser.click("vaadin-details-summary");
        browser.see("boundary=b39");
        browser.picture("mail-dead-dialog");
        browser.press("重新读取");
        browser.see("已重新读取");
        browser.openUntil("/mail?list=dead", "deep@customer.example");
    }

    private static void wordTheReceiptAnew(PostOffice post, Browser browser) throws Exception {
        browser.signIn("manager");
        browser.open("/mail-templates");
        browser.see("您的投诉已受理");
        browser.picture("mail-templates");
        browser.write("主题", "已收到您的投诉 {{nummer}}");
        browser.press("保存为新版本");
        browser.see("{{nummer}}");
        browser.picture("mail-template-wrong");
        browser.choose("场合", "结案通知");
        browser.see("放弃未保存的修改？");
        browser.picture("mail-template-discard");
        assertThat(
                        browser.fits(
                                "vaadin-confirm-dialog-overlay [part='message']",
                                "vaadin-confirm-dialog-overlay [part='content']"))
                .isTrue();
        browser.press("取消");
        browser.write("主题", "已收到您的投诉 {{number}}");
        browser.see("已收到您的投诉 C20261122-000123");
        browser.press("保存为新版本");
        browser.see("已保存，即刻生效");
        browser.see("第 1 版");
        browser.picture("mail-template-saved");

        post.toDesk("second@customer.example", "没到账", "充值没有到账，请退款。");
        post.sent("second@customer.example", "已收到您的投诉 C");
    }

    private static MimeMessage answer(
            PostOffice post, RunningDesk desk, Browser browser, String number) throws Exception {
        new MerchantClerk(desk).toPlatform(number);
        browser.signIn("agent");
        browser.open("/tickets/" + number);
        browser.see("调查核实");
        browser.press("领取");
        browser.see("提出方案");
        browser.choose("责任", "用户");
        browser.choose("补救方式", "说明情况");
        browser.write("给用户的说明", "登录来自您常用的设备，余额由您本人消费，记录见答复函。");
        browser.press("提出方案");
        browser.see("等用户：确认方案");

        MimeMessage mail = post.sent(CUSTOMER, "处理方案");
        byte[] letter =
                ((Multipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes();
        try (var document = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("投诉答复函", number, "登录来自您常用的设备");
        }
        return mail;
    }

    private static void seeItComeBack(
            PostOffice post, Browser browser, MimeMessage answer, String number) throws Exception {
        browser.remember();
        post.bounce(answer);
        browser.see("未送达的邮件");
        browser.see("发出的邮件被退回：处理方案");
        browser.see("5.2.2");
        assertThat(browser.remembers()).as("on the open screen").isTrue();
        browser.picture("mail-bounced");
        browser.open("/mail");
        browser.see("被退回");
        browser.picture("mail-undelivered");

        browser.open("/tickets/" + number);
        browser.press("重新发送");
        browser.see("重新发送邮件：处理方案");
        List<MimeMessage> both = post.sent(CUSTOMER, "处理方案", 2);
        assertThat(both.get(1).getMessageID()).isEqualTo(both.get(0).getMessageID());
        assertThat(browser.body()).doesNotContain("未送达的邮件", "{0}");
    }

    private static void lookAtItInEnglish(Browser browser, String number) {
        browser.inEnglish();
        browser.open("/tickets/" + number);
        browser.see("Mail sent again");
        browser.picture("mail-ticket-english");
        browser.open("/mail");
        browser.openTab("Unreadable");
        browser.see("Nested too deep");
        browser.picture("mail-dead-english");
        browser.pressInRow("deep@", "View");
        browser.see("As it came");
        browser.picture("mail-dialog-english");
        browser.signIn("manager");
        browser.inEnglish();
        browser.open("/mail-templates");
        browser.see("Preview");
        browser.picture("mail-templates-english");
    }

    private static String number(MimeMessage receipt) throws Exception {
        String subject = receipt.getSubject();
        return subject.substring(subject.indexOf("[C") + 1, subject.lastIndexOf('.'));
    }

    private static String deep() {
        StringBuilder mail =
                new StringBuilder(
                        "Message-ID: <deep@customer.example>\r\nFrom: <deep@customer.example>\r\n"
                                + "To: desk@redress.example\r\nSubject: deep\r\n");
        for (int i = 0; i < 40; i++) {
            mail.append(
                    "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%<d\r\n".formatted(i));
        }
        return mail.toString();
    }
}
