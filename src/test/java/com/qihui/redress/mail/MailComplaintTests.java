package com.qihui.redress.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.qihui.redress.mail.parse.MailReader;
import com.qihui.redress.mail.parse.ParsedMail;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a complaint is made of that came by mail (R27). */
class MailComplaintTests {

    private static final Instant CAME = Instant.parse("2026-11-22T04:00:00Z");

    @TempDir Path folder;

    @Test
    void saysWhatTheMailSaysWithItsSubject() throws Exception {
        FileComplaint complaint = complaint("李四", "充值没到账", "请退款。");

        assertThat(complaint.channel()).isEqualTo(Channel.EMAIL);
        assertThat(complaint.narrative()).isEqualTo("充值没到账\n\n请退款。");
        assertThat(complaint.complainant().name()).isEqualTo("李四");
        assertThat(complaint.complainant().email()).isEqualTo("li@b.cn");
        assertThat(complaint.submittedAt()).isEqualTo(CAME);
    }

    @Test
    void saysNothingTwice() throws Exception {
        assertThat(complaint("李四", "充值没到账", "充值没到账，请退款。").narrative()).isEqualTo("充值没到账，请退款。");
    }

    @Test
    void whoGivesNoNameIsCalledByTheirAddress() throws Exception {
        assertThat(complaint("", "投诉", "没到账").complainant().name()).isEqualTo("li");
    }

    @Test
    void whoWritesNoChineseIsAnsweredInEnglish() throws Exception {
        assertThat(complaint("Li", "Top-up", "It has not arrived.").complainant().language())
                .isEqualTo("en");
        assertThat(complaint("Li", "Top-up", "没到账").complainant().language()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "订单号：QH202611220001 没到账, QH202611220001",
        "单号 QH202611220001, QH202611220001",
        "订单是 QH202611220001, QH202611220001",
        "Order no. QH202611220001 is late, QH202611220001",
        "电话 19900000900 没人接, ",
        "订单一直没有处理, "
    })
    void findsTheOrder(String said, String order) {
        assertThat(MailComplaint.orderNo(said).orElse(null)).isEqualTo(order);
    }

    @Test
    void findsTheOrderBehindAnyNumberOfBlanks() {
        String words = "订单：" + " ".repeat(300_000) + "QH202611220001";

        Optional<String> found =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> MailComplaint.orderNo(words));

        assertThat(found).contains("QH202611220001");
    }

    @Test
    void cutsNoSignInTwo() {
        assertThat(MailComplaint.cut("甲😀乙", 3)).isEqualTo("甲…");
        assertThat(MailComplaint.cut("甲乙丙", 3)).isEqualTo("甲乙丙");
    }

    private FileComplaint complaint(String name, String subject, String text) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("mail.eml"),
                        "From: "
                                + name
                                + " <li@b.cn>\r\nSubject: "
                                + subject
                                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                + text);
        try (ParsedMail mail = MailReader.read(file)) {
            return MailComplaint.of(mail, "li@b.cn", CAME);
        }
    }
}
