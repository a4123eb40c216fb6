package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.mail.MailReason;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that are broken, or would cost too much. */
class MailBoundsTests extends AsWritten {

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

    /** Counted before anything is taken apart, and again as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/mixed; boundary=x"})
    void refusesMorePartsThanAnybodySends(String type) throws Exception {
        int lines = type.startsWith("text") ? 5_001 : 501;

        assertThat(
                        why(
                                out ->
                                        out.write(
                                                ("Content-Type: " + type + "\n\n")
                                                        .concat("--x\n\nwords\n".repeat(lines))
                                                        .getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(MailReason.TOO_MANY_PARTS);
    }

    @Test
    void readsNoMoreOfAHeaderThanAnybodyWould() {
        assertThat(EncodedWords.read("长".repeat(100_000))).hasSize(8_000);
    }

    @Test
    void namesTheFilesThatAreTooMany() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 53; i++) {
            parts.append("--x\r\nContent-Type: image/png; name=")
                    .append(i)
                    .append(".png\r\n\r\nx\r\n");
        }

        try (ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
                        (parts + "--x--\r\n").getBytes(StandardCharsets.US_ASCII))) {
            assertThat(mail.files()).hasSize(50);
            assertThat(mail.untaken()).containsExactly("50.png", "51.png", "52.png");
        }
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
    void readsAReportWhoseWordsTakeAnyNumberOfLines() throws Exception {
        String status = "Action: failed\r\nDiagnostic-Code: smtp; 550" + "\r\n no".repeat(50_000);

        try (ParsedMail mail =
                read(
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n",
                        ("--x\r\nContent-Type: message/delivery-status\r\n\r\n"
                                        + status
                                        + "\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                                        + "Message-ID: <sent@x>\r\n--x--\r\n")
                                .getBytes(StandardCharsets.US_ASCII))) {
            assertThat(mail.bounce()).isNotNull();
            assertThat(mail.bounce().words()).startsWith("Action: failed; Diagnostic-Code: smtp");
        }
    }

    @Test
    void readsOnlySoManyWordsInAllPartsTogetherAndSaysThatSomeAreMissing() throws Exception {
        String part = "--x\r\nContent-Type: text/plain\r\n\r\n" + "words\r\n".repeat(140_000);

        try (ParsedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=x\r\n\r\n",
                        (part.repeat(4) + "--x--\r\n").getBytes(StandardCharsets.US_ASCII))) {
            assertThat(mail.text().length()).isBetween(1_500_000, PartWalk.TEXTS);
            assertThat(mail.untaken()).containsExactly("…");
        }
    }

    @Test
    void readsATextThatIsCutWithinASign() throws Exception {
        String text = "长".repeat(500_000);

        ParsedMail mail = utf8(text);

        assertThat(mail.text()).startsWith("长长长").doesNotContain("\ufffd").hasSize(349_525);
        assertThat(mail.untaken()).containsExactly("…");
    }
}
