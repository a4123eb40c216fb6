package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.qihui.redress.mail.MailReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as they are written out there. */
class MailReaderTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String WORDS = "充值一直没有到账，请退款。";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "GBK, GBK, 8bit",
        "GB18030, GB18030, base64",
        "gb2312, GB18030, quoted-printable",
        "utf-8, UTF-8, 8bit",
        "utf-8, UTF-8, base64",
        "utf-8, GB18030, 8bit",
        "us-ascii, UTF-8, 8bit",
        "iso-8859-1, GB18030, 8bit",
        "no-such-charset, UTF-8, base64"
    })
    void readsWhatIsSaidInWhateverCharset(String said, String real, String encoding)
            throws Exception {
        // A sign that GB2312 does not have.
        String text = WORDS + "喆";
        byte[] body = encoded(text.getBytes(Charset.forName(real)), encoding);

        ParsedMail mail =
                read(
                        "From: a@b.cn\r\nContent-Type: text/plain; charset=\""
                                + said
                                + "\"\r\nContent-Transfer-Encoding: "
                                + encoding
                                + "\r\n\r\n",
                        body);

        assertThat(mail.text()).isEqualTo(text);
    }

    @Test
    void joinsSignsCutInTwoBetweenWordsOfTheSubject() throws Exception {
        byte[] all = "充值未到账的投诉".getBytes(GB18030);
        String subject =
                "=?gb2312?B?" + part(all, 0, 5) + "?=\r\n =?gb2312?B?" + part(all, 5, 16) + "?=";

        ParsedMail mail =
                read(
                        "From: =?utf-8?Q?=E9=98=BF=E5=8D=8E?= <A@B.cn>\r\nSubject: "
                                + subject
                                + "\r\n\r\nx",
                        new byte[0]);

        assertThat(mail.subject()).isEqualTo("充值未到账的投诉");
        assertThat(mail.senderName()).isEqualTo("阿华");
        assertThat(mail.sender()).isEqualTo("a@b.cn");
    }

    @Test
    void readsASubjectThatNobodyEncoded() throws Exception {
        assertThat(read("Subject: ", "退款\r\n\r\nx".getBytes(GB18030)).subject()).isEqualTo("退款");
        assertThat(read("Subject: ", "退款\r\n\r\nx".getBytes(StandardCharsets.UTF_8)).subject())
                .isEqualTo("退款");
    }

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

    @Test
    void readsWhatIsCutOff() throws Exception {
        ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
                        ("--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                        + WORDS
                                        + "\r\n--x\r\nContent-Type: image/png; name=a.png\r\n"
                                        + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGg")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(mail.text()).isEqualTo(WORDS);
        assertThat(mail.files()).hasSize(1);
        assertThat(mail.files().get(0).content().open().readAllBytes()).startsWith(0x89, 'P');
        mail.close();
    }

    @Test
    void refusesWhatWouldCostTooMuch() throws Exception {
        assertThat(
                        why(
                                out ->
                                        out.write(
                                                ("X: " + "a".repeat(1_000_000) + "\r\n\r\nx")
                                                        .getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(MailReason.HEADERS_TOO_LARGE);
        assertThat(
                        why(
                                out -> {
                                    out.write(
                                            "Content-Type: multipart/mixed; boundary=x\n\n"
                                                    .getBytes(StandardCharsets.US_ASCII));
                                    for (int i = 0; i < 100_000; i++) {
                                        out.write("--x\n\n".getBytes(StandardCharsets.US_ASCII));
                                    }
                                }))
                .isEqualTo(MailReason.TOO_MANY_PARTS);
        assertThat(
                        why(
                                out -> {
                                    for (int i = 0; i < 60; i++) {
                                        out.write(
                                                ("Content-Type: multipart/mixed; boundary=b"
                                                                + i
                                                                + "\n\n--b"
                                                                + i
                                                                + "\n")
                                                        .getBytes(StandardCharsets.US_ASCII));
                                    }
                                }))
                .isEqualTo(MailReason.TOO_DEEP);
    }

    @Test
    void readsWhateverItIsGiven() throws Exception {
        for (String strange :
                List.of(
                        "",
                        "\r\n",
                        "no header at all",
                        "Content-Type: ;;;;\r\n\r\nx",
                        "Content-Type: multipart/mixed\r\n\r\nx",
                        "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\nx",
                        "Content-Type: text/plain; charset=\r\nContent-Transfer-Encoding: rot13\r\n\r\nx",
                        "From: <>\r\nSubject: =?utf-8?B?///?=\r\n\r\nx",
                        "From: \"a\r\nb\" <<a@b.cn>>\r\n\r\nx")) {
            try (ParsedMail mail = read(strange, new byte[0])) {
                assertThat(mail.text()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_REPLY",
                "Subject: 自动回复: 在休假 | AUTO_REPLY",
                "Precedence: bulk | MAILING_LIST",
                "List-Id: <news.b.cn> | MAILING_LIST",
                "X-Redress: 1 | LOOP",
                "From: Mailer-Daemon@b.cn | BOUNCE",
                "Auto-Submitted: no | "
            })
    void knowsWhatNobodyWrote(String header, MailReason why) throws Exception {
        assertThat(read(header + "\r\n\r\nx", new byte[0]).automatic()).isEqualTo(why);
    }

    @Test
    void readsAReportOfWhatCouldNotBeDelivered() throws Exception {
        ParsedMail mail =
                read(
                        "From: MAILER-DAEMON@b.cn\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n",
                        ("--x\r\n\r\nsorry\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n"
                                        + "Reporting-MTA: dns; b.cn\r\n\r\nFinal-Recipient: rfc822; c@d.cn\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                                        + "--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <one@desk>\r\n--x--\r\n")
                                .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.automatic()).isEqualTo(MailReason.BOUNCE);
        assertThat(mail.bounce().about()).containsExactly("<one@desk>");
        assertThat(mail.bounce().words()).contains("c@d.cn", "5.1.1");
    }

    @Test
    void unwrapsWinmailDat() throws Exception {
        byte[] wrapped =
                Bytes.littleEndian()
                        .number(0x223e9f78, 4)
                        .number(1, 2)
                        .attribute(2, 0x9002, 6, new byte[14])
                        .attribute(2, 0x8010, 1, "bill.txt\0".getBytes(StandardCharsets.US_ASCII))
                        .attribute(2, 0x800f, 6, "账单".getBytes(StandardCharsets.UTF_8))
                        .all();
        ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
                        ("--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--x\r\n"
                                        + "Content-Type: application/ms-tnef; name=winmail.dat\r\n"
                                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                                        + Base64.getMimeEncoder().encodeToString(wrapped)
                                        + "\r\n--x--\r\n")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(mail.text()).isEqualTo("见附件");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("bill.txt");
        assertThat(mail.files().get(0).content().open().readAllBytes())
                .isEqualTo("账单".getBytes(StandardCharsets.UTF_8));
        mail.close();
    }

    @Test
    void leavesBrokenWinmailDatWrappedAndSaysSo() throws Exception {
        ParsedMail mail =
                read(
                        "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n",
                        "x\u009f>\"nonsense".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mail.untaken()).containsExactly("winmail.dat");
    }

    @Test
    void readsALargeMailInLittleMemory() throws Exception {
        int size = 40_000_000;
        Path file = Files.createTempFile(folder, "", ".eml");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: video/mp4; name=a.mp4\r\n"
                                    + "Content-Transfer-Encoding: base64\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] line = ("A".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < size; written += 76) {
                out.write(line);
            }
            out.write("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        try (ParsedMail mail = MailReader.read(file);
                java.io.InputStream content = mail.files().get(0).content().open()) {
            assertThat(content.transferTo(OutputStream.nullOutputStream()))
                    .isGreaterThan(29_000_000);
        }

        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(10_000_000);
    }

    @Test
    void readsATextThatIsCutWithinASign() throws Exception {
        String text = "长".repeat(500_000);

        ParsedMail mail = utf8(text);

        assertThat(mail.text()).startsWith("长长长").doesNotContain("\ufffd").hasSize(349_525);
        assertThat(mail.untaken()).containsExactly("…");
    }

    @Test
    void knowsAMailByItsNumberOrByWhatItSays() throws Exception {
        RawScan first = scan("Received: x\r\nMessage-ID: <A@b>\r\nSubject: a\r\n\r\nbody");
        RawScan again = scan("Received: y\r\nMessage-ID:\r\n <A@b>\r\nSubject: a\r\n\r\nbody");
        RawScan none = scan("Received: x\r\nSubject: a\r\nFrom: a@b\r\n\r\nbody");
        RawScan noneAgain = scan("Received: y\r\nFrom: a@b\r\nSubject: a\r\n\r\nbody");
        RawScan other = scan("Subject: a\r\nFrom: a@b\r\n\r\nother body");

        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.bodySha256()).isEqualTo(first.bodySha256());
        assertThat(noneAgain.key()).isEqualTo(none.key()).isNotEqualTo(first.key());
        assertThat(other.key()).isNotEqualTo(none.key());
    }

    private interface Written {

        void to(OutputStream out) throws IOException;
    }

    private MailReason why(Written mail) throws IOException {
        Path file = Files.createTempFile(folder, "", ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            mail.to(out);
        }
        return catchThrowableOfType(UnreadableMail.class, () -> MailReader.read(file)).reason();
    }

    private RawScan scan(String mail) throws IOException {
        return RawScan.of(Files.writeString(Files.createTempFile(folder, "", ".eml"), mail));
    }

    private ParsedMail utf8(String text) throws Exception {
        return read(
                "Content-Type: text/plain; charset=utf-8\r\n\r\n",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private ParsedMail read(String head, byte[] body) throws Exception {
        Path file = Files.createTempFile(folder, "", ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
        }
        return MailReader.read(file);
    }

    private static String part(byte[] all, int from, int to) {
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(all, from, to));
    }

    private static byte[] encoded(byte[] bytes, String encoding) {
        return switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encode(bytes);
            case "quoted-printable" -> quoted(bytes);
            default -> bytes;
        };
    }

    private static byte[] quoted(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        for (byte one : bytes) {
            words.append("=%02X".formatted(one & 0xff));
            if (words.length() % 60 == 0) {
                words.append("=\r\n");
            }
        }
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** As the wrapping is written. */
    private static final class Bytes {

        private final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();

        static Bytes littleEndian() {
            return new Bytes();
        }

        Bytes number(int number, int length) {
            for (int i = 0; i < length; i++) {
                out.write(number >> 8 * i);
            }
            return this;
        }

        Bytes attribute(int level, int id, int type, byte[] data) {
            number(level, 1).number(id, 2).number(type, 2).number(data.length, 4);
            out.writeBytes(data);
            int sum = 0;
            for (byte one : data) {
                sum += one & 0xff;
            }
            return number(sum, 2);
        }

        byte[] all() {
            return out.toByteArray();
        }
    }
}
