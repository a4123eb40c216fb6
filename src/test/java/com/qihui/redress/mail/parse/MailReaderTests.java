package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail says, without what it repeats, and what comes with it. */
class MailReaderTests extends AsWritten {

    @Test
    void prefersPlainWordsAndShowsLinksPlainly() throws Exception {
        String html =
                "<html><head><style>p{}</style></head><body><script>alert(1)</script><p>请看"
                        + "<a href='http://shop.example/x'>这里</a></p><p onclick=x()>谢谢</p>"
                        + "<blockquote>旧的话</blockquote></body></html>";
        ParsedMail page =
                read(
                        "Content-Type: text/html; charset=utf-8\r\n\r\n",
                        html.getBytes(StandardCharsets.UTF_8));
        ParsedMail both =
                read(
                        "Content-Type: multipart/alternative; boundary=x\r\n\r\n",
                        ("--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n只说一次\r\n--x\r\n"
                                        + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                                        + html
                                        + "\r\n--x--\r\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(page.text())
                .contains("请看这里 (http://shop.example/x)", "谢谢", "> 旧的话")
                .doesNotContain("alert", "onclick", "<");
        assertThat(page.shown()).doesNotContain("旧的话");
        assertThat(both.text()).isEqualTo("只说一次");
    }

    @ParameterizedTest
    @CsvSource({
        "On Mon 23 Nov 2026 at 10:00 Desk <a@b.cn> wrote:",
        "在 2026年11月23日，投诉中心 <a@b.cn> 写道：",
        "------------------ 原始邮件 ------------------",
        "-----Original Message-----",
        "> 您好"
    })
    void trimsWhatIsRepeated(String begin) throws Exception {
        ParsedMail mail = utf8("还是没有到账。\n\n" + begin + "\n> 您的投诉已受理\n");

        assertThat(mail.shown()).isEqualTo("还是没有到账。");
        assertThat(mail.text()).contains("您的投诉已受理");
    }

    @Test
    void trimsAHeadingOfTheAnsweredMail() throws Exception {
        ParsedMail mail = utf8("好的\n\n发件人: 投诉中心\n发送时间: 2026年\n收件人: 我\n主题: 回复\n\n正文");

        assertThat(mail.shown()).isEqualTo("好的");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon 23 Nov 2026 at 10:00 The Complaint Desk of the Platform\n<a@b.cn> wrote:",
                "在 2026年11月23日 星期一 上午十点，\n投诉中心 <a@b.cn> 写道："
            })
    void trimsWhatIsRepeatedBehindALineThatWasBroken(String begin) throws Exception {
        assertThat(utf8("还是没有到账。\n\n" + begin + "\n您的投诉已受理").shown()).isEqualTo("还是没有到账。");
    }

    @Test
    void showsAllWhereNothingIsNew() throws Exception {
        assertThat(utf8("> 您的投诉已受理\n> 请稍候").shown()).isEqualTo("> 您的投诉已受理\n> 请稍候");
    }

    @Test
    void leavesOutSignsThatHideOrTurnWords() throws Exception {
        assertThat(utf8("退\u202e款\u200b到\u0007账").text()).isEqualTo("退款到账");
    }

    @Test
    void keepsTextsThatAreNoWordsAsFilesNamedByTheirType() throws Exception {
        try (ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
                        ("--x\r\nContent-Type: text/plain\r\n\r\nsee below\r\n--x\r\n"
                                        + "Content-Type: text/csv\r\n\r\n1,2\r\n--x--\r\n")
                                .getBytes(StandardCharsets.US_ASCII))) {
            assertThat(mail.text()).isEqualTo("see below");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("text.csv");
        }
    }

    @Test
    void takesOutFilesPicturesAndMailsWithin() throws Exception {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        String inner =
                "From: old@b.cn\r\nSubject: 先前\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n"
                        + "--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n里面的话\r\n--in\r\n"
                        + "Content-Disposition: attachment; filename*=utf-8''%E8%B4%A6%E5%8D%95.txt\r\n\r\n账\r\n--in--\r\n";
        ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=out\r\n\r\n",
                        ("--out\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n外面的话\r\n--out\r\n"
                                        + "Content-Type: image/png; name=\"=?utf-8?B?5oiq5Zu+LnBuZw==?=\"\r\n"
                                        + "Content-ID: <p1>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                        + Base64.getEncoder().encodeToString(picture)
                                        + "\r\n--out\r\nContent-Type: message/rfc822\r\n\r\n"
                                        + inner
                                        + "\r\n--out--\r\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(mail.text()).contains("外面的话", "里面的话", "先前");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("截图.png", "账单.txt");
        assertThat(mail.files()).extracting(MailFile::inline).containsExactly(true, false);
        assertThat(mail.files().get(0).content().open().readAllBytes()).isEqualTo(picture);
        mail.close();
    }
}
