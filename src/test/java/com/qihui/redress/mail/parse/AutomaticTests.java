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
}
