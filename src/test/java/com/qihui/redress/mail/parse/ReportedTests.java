package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers say became of mails (RFC 3464). */
class ReportedTests extends AsWritten {

    private static final String TYPE =
            "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n";

    @Test
    void whatFailedCameBack() throws Exception {
        try (ParsedMail mail = read(TYPE, report("failed"))) {
            assertThat(mail.automatic()).isNotNull();
            assertThat(mail.bounce())
                    .isEqualTo(
                            new BounceReport(
                                    List.of("<sent@x>"),
                                    "Final-Recipient: rfc822; a@b; Action: failed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
    void whatDidNotFailDidNotComeBack(String action) throws Exception {
        try (ParsedMail mail = read(TYPE, report(action))) {
            assertThat(mail.automatic()).as("nobody wrote it").isNotNull();
            assertThat(mail.bounce()).isNull();
        }
    }

    @Test
    void aReportThatSomebodyPassesOnIsWhatTheyWrite() throws Exception {
        String passedOn =
                "--o\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + WORDS
                        + "\r\n--o\r\nContent-Type: message/rfc822\r\n\r\n"
                        + TYPE
                        + new String(report("failed"), StandardCharsets.US_ASCII)
                        + "\r\n--o--\r\n";

        try (ParsedMail mail =
                read(
                        "From: li@b.cn\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n",
                        passedOn.getBytes(StandardCharsets.UTF_8))) {
            assertThat(mail.automatic()).isNull();
            assertThat(mail.bounce()).isNull();
            assertThat(mail.text()).contains(WORDS, "sorry");
            assertThat(mail.files()).isNotEmpty();
        }
    }

    private static byte[] report(String action) {
        return ("--r\r\n\r\nsorry\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Final-Recipient: rfc822; a@b\r\nAction: "
                        + action
                        + "\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                        + "Message-ID: <sent@x>\r\n--r--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
