package com.qihui.redress.mail;

import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.journeys.Film;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a mailbox on a real server to a complaint (R27). */
@RedressTest
class MailIntakeTests extends ByMail {

    @Autowired Evidence evidence;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    @ParameterizedTest
    @EnumSource(
            value = MailSettings.Protocol.class,
            names = {"IMAP", "POP3"})
    void aFreshMailBecomesAComplaintWithItsFilesAndIsDeletedAtTheServer(
            MailSettings.Protocol protocol) throws Exception {
        deliver(withPicture("<a@x>", "充值没到账", "订单号：QH202611220001，充值一直没到账。"));

        assertThat(postman.empty(mailbox, box(protocol))).isEqualTo(1);
        readAll();

        Ticket ticket = filed();
        assertThat(ticket.channel()).isEqualTo(Channel.EMAIL);
        assertThat(ticket.orderNo()).isEqualTo("QH202611220001");
        assertThat(ticket.complainantName()).isEqualTo("李四");
        assertThat(ticket.complainantEmail()).isEqualTo(sender);
        assertThat(evidence.of(ticket.id()))
                .extracting(EvidencePiece::fileName)
                .containsExactly("截图.png");
        assertThat(ticket.status()).isEqualTo(Status.AWAITING_CUSTOMER);
        assertThat(journal.isIntact(ticket.id())).isTrue();
        assertThat(postman.empty(mailbox, box(protocol))).as("left at the server").isZero();
    }

    /** E14. */
    @ParameterizedTest
    @CsvSource({
        "点卡充值付款后一直没有到账, RECHARGE",
        "买的卡密激活不了，与商品描述不符, GOODS",
        "申请售后已经五天商家一直不处理, AFTERSALES",
        "我的账号被无故冻结无法登录, ACCOUNT"
    })
    void aMailGoesToTheTeamOfItsMatter(String matter, Team team) throws Exception {
        deliver(mail("<" + team + "@x>", "投诉", matter + "，请处理。"));

        fetchAndRead();
        desk.complete(filed(), CaseTask.PROVIDE_EVIDENCE, "NOTHING_MORE", Map.of());

        assertThat(filed().team()).isEqualTo(team);
    }

    @Test
    void whatIsDeliveredTwiceIsOneComplaint() throws Exception {
        String mail = mail("<twice@x>", "没到账", "没到账");
        deliver(mail);
        deliver("Received: by another way\r\n" + mail);
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        readAll();
        deliver("Received: by a third\r\n" + mail);
        postman.empty(mailbox + "-2", box(MailSettings.Protocol.IMAP));
        readAll();

        assertThat(states()).containsExactly("FILED");
        assertThat(db.fetchValue(RECEIVED_MAIL.DELIVERIES, RECEIVED_MAIL.MAILBOX.eq(mailbox)))
                .isEqualTo(3);
    }

    @Test
    void anotherMailOfTheSameNumberVanishesNot() throws Exception {
        deliver(mail("<same@x>", "一", "第一封"));
        deliver(mail("<same@x>", "二", "第二封"));
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        readAll();

        assertThat(states()).containsExactly("FILED", "HELD SAME_ID");
        assertThat(db.fetchValues(RECEIVED_MAIL.SUBJECT, RECEIVED_MAIL.MAILBOX.eq(mailbox)))
                .as("whoever sorts it sees what it is")
                .containsExactlyInAnyOrder("一", "二");
        assertThat(
                        db.fetchCount(
                                RECEIVED_MAIL,
                                RECEIVED_MAIL.MAILBOX.eq(mailbox),
                                RECEIVED_MAIL.NEXT_TRY_AT.isNotNull()))
                .as("left to be read")
                .isZero();
    }

    @Test
    void itIsHeldOnceHoweverOftenItComes() throws Exception {
        deliver(mail("<same@x>", "一", "第一封"));
        deliver(mail("<same@x>", "二", "第二封"));
        deliver("Received: by another way\r\n" + mail("<same@x>", "二", "第二封"));
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        readAll();

        assertThat(states()).containsExactly("FILED", "HELD SAME_ID");
    }

    @Test
    void whatSaysNothingIsHeld() throws Exception {
        deliver(mail("<empty@x>", "投诉", " "));
        fetchAndRead();

        assertThat(states()).containsExactly("HELD EMPTY");
    }

    @Test
    void everyClockCountsFromWhenItCameHoweverLateItIsRead() throws Exception {
        deliver(mail("<late@x>", "没到账", "没到账"));
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        clock.travel(Duration.ofHours(3));
        readAll();

        assertThat(filed().submittedAt())
                .isEqualTo(
                        db.fetchValue(
                                RECEIVED_MAIL.RECEIVED_AT, RECEIVED_MAIL.MAILBOX.eq(mailbox)));
    }

    @Test
    void aPictureThatIsOnlyThereToBeFetchedIsNoEvidence() throws Exception {
        deliver(
                withPicture("<speck@x>", "没到账", "没到账")
                        .replace(
                                "Content-Type: image/png",
                                "Content-ID: <p>\r\nContent-Type: image/png"));
        fetchAndRead();

        assertThat(evidence.of(filed().id())).isEmpty();
    }

    @Test
    void aSenderTooLongToBeAnyonesIsHeld() throws Exception {
        deliver(mail("<long@x>", "长", "没到账").replace("<" + sender, "<" + "l".repeat(600) + sender));
        fetchAndRead();

        assertThat(states()).containsExactly("HELD NO_SENDER");
    }

    @Test
    void aFileThatIsNotTakenIsNamedToWhoSentIt() throws Exception {
        deliver(
                withPicture("<z@x>", "附件", "见附件")
                        .replace("image/png", "application/zip")
                        .replace(PNG, "UEsDBBQAAAAAAA=="));
        fetchAndRead();

        Ticket ticket = filed();
        assertThat(evidence.of(ticket.id())).isEmpty();
        assertThat(said(ticket))
                .extracting(Message::body)
                .anyMatch(body -> body.contains("截图.png"));
    }

    @Test
    void aFileThatCannotBeUnwrappedIsNamedToo() throws Exception {
        deliver(
                withPicture("<wrapped@x>", "附件", "见附件")
                        .replace("image/png", "application/ms-tnef"));
        fetchAndRead();

        assertThat(said(filed()))
                .extracting(Message::body)
                .anyMatch(body -> body.contains("截图.png"));
    }

    @Test
    void mailHasLongerClocksOfItsOwn() throws Exception {
        Ticket ticket = complaint("<slow@x>");

        assertThat(
                        deadlines.of(ticket.id()).stream()
                                .filter(one -> one.kind() == ClockKind.FIRST_RESPONSE)
                                .map(one -> Duration.between(ticket.submittedAt(), one.dueAt())))
                .singleElement()
                .satisfies(time -> assertThat(time).isGreaterThan(Duration.ofHours(4)));
    }

    @Test
    void aFilmAsLargeAsAnyMailCarriesIsStoredAsEvidence() throws Exception {
        Film film = new Film(28_000_000, 6);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.write(
                withPicture("<film@x>", "录像", "见录像")
                        .replace("image/png", "video/mp4")
                        .replace(base64("截图.png"), base64("录像.mp4"))
                        .replace(PNG + "\r\n--m--\r\n", "")
                        .getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(film.open(), digest)) {
            mail.write(Base64.getMimeEncoder().encode(in.readAllBytes()));
        }
        mail.write("\r\n--m--\r\n".getBytes(StandardCharsets.US_ASCII));
        deliver(mail.toByteArray());

        fetchAndRead();

        assertThat(evidence.of(filed().id()))
                .singleElement()
                .satisfies(
                        piece -> {
                            assertThat(piece.fileName()).isEqualTo("录像.mp4");
                            assertThat(piece.file().size()).isEqualTo(film.length());
                            assertThat(piece.file().sha256())
                                    .isEqualTo(HexFormat.of().formatHex(digest.digest()));
                        });
    }
}
