package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.mail.MailReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails that nobody wrote. */
class AutomaticTests extends AsWritten {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_REPLY",
                "X-Autoreply: yes | AUTO_REPLY",
                "Precedence: auto_reply | AUTO_REPLY",
                "Return-Path: <> | AUTO_REPLY",
                "Subject: 自动回复: 在休假 | AUTO_REPLY",
                "Subject: Out of Office until Monday | AUTO_REPLY",
                "Precedence: bulk | MAILING_LIST",
                "List-Id: <news.b.cn> | MAILING_LIST",
                "List-Unsubscribe: <mailto:off@b.cn> | MAILING_LIST",
                "X-Redress: 1 | LOOP",
                "From: Mailer-Daemon@b.cn | BOUNCE",
                "Auto-Submitted: no | "
            })
    void knowsWhatNobodyWrote(String header, MailReason why) throws Exception {
        assertThat(read(header + "\r\n\r\nx", new byte[0]).automatic()).isEqualTo(why);
    }

    @Test
    void aPostmasterIsAPersonUnlessNothingCanGoBack() throws Exception {
        String from = "From: postmaster@b.cn\r\n";

        assertThat(read(from + "\r\nx", new byte[0]).automatic()).isNull();
        assertThat(read(from + "Return-Path: <>\r\n\r\nx", new byte[0]).automatic())
                .isEqualTo(MailReason.BOUNCE);
    }

    @Test
    void readsAReportOfWhatCouldNotBeDelivered() throws Exception {
        ParsedMail mail = report("failed", "text/rfc822-headers", "Message-ID: <one@desk>");

        assertThat(mail.automatic()).isEqualTo(MailReason.BOUNCE);
        assertThat(mail.bounce().about()).containsExactly("<one@desk>");
        assertThat(mail.bounce().words()).contains("c@d.cn", "5.1.1");
    }

    @Test
    void readsWhichMailCameBackWhole() throws Exception {
        ParsedMail mail =
                report("failed", "message/rfc822", "Message-ID: <two@desk>\r\nSubject: x\r\n\r\nx");

        assertThat(mail.bounce().about()).containsExactly("<two@desk>");
        assertThat(mail.text()).isEqualTo("sorry");
    }

    @Test
    void whatIsOnlyLateHasNotComeBack() throws Exception {
        ParsedMail mail = report("delayed", "text/rfc822-headers", "Message-ID: <one@desk>");

        assertThat(mail.automatic()).isEqualTo(MailReason.BOUNCE);
        assertThat(mail.bounce()).isNull();
    }

    private ParsedMail report(String action, String type, String returned) throws Exception {
        return read(
                "From: MTA@b.cn\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n",
                ("--x\r\n\r\nsorry\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n"
                                + "Reporting-MTA: dns; b.cn\r\n\r\nFinal-Recipient: rfc822; c@d.cn\r\nAction: "
                                + action
                                + "\r\nStatus: 5.1.1\r\n--x\r\nContent-Type: "
                                + type
                                + "\r\n\r\n"
                                + returned
                                + "\r\n--x--\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
