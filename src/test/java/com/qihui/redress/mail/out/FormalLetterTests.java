package com.qihui.redress.mail.out;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static com.qihui.schema.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The formal answer and the letter that goes with it, over a real server (R27, R28). */
@RedressTest
class FormalLetterTests {

    private static final String SHOP = "答复函小店";

    @Autowired Dispatch dispatch;
    @Autowired OutgoingMails mails;
    @Autowired MailSettings settings;
    @Autowired RawContents contents;
    @Autowired CustomerDesk customers;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private GreenMail server;
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        desk.merchant(SHOP);
        EarlierMails.areDone(db);
        server =
                new GreenMail(
                        new ServerSetup(
                                settings.out().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        ticket = file(Channel.TICKET);
    }

    private Ticket file(Channel channel) {
        return desk.file(withMail(channel));
    }

    private static FileComplaint withMail(Channel channel) {
        return Complaints.over(
                Complaints.withMail(
                        Complaints.about(SHOP, Category.ACCOUNT_ANOMALY),
                        "letters@customer.example"),
                channel);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void aSolutionGoesWithALetterOnlyToWhoComplainedByMail() {
        propose();

        assertThat(of(Occasion.PROPOSAL).letter()).isFalse();
        assertThat(of(Occasion.PROPOSAL).body()).containsOnlyOnce("说明如下");

        ticket = file(Channel.EMAIL);
        propose();

        assertThat(of(Occasion.PROPOSAL).letter()).isTrue();
    }

    @Test
    void theFinalAnswerGoesWithALetterThatCitesItsClauses() throws Exception {
        answerForGood();

        Multipart parts = (Multipart) received().get(0).getContent();
        byte[] pdf = letter(received().get(0));
        String letter = words(pdf);
        assertThat(parts.getBodyPart(0).getContent().toString())
                .containsOnlyOnce("经复核，维持原方案。")
                .contains("12315");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo("答复函-" + ticket.number() + ".pdf");
        assertThat(letter).contains("投诉答复函", ticket.number(), "经复核，维持原方案。", "民法典577", "12315");
        OutgoingMail kept = of(Occasion.FINAL_ANSWER);
        assertThat(contents.read(kept.letterKey(), kept.letterBytes()).readAllBytes())
                .as("the letter as it was sent is kept")
                .isEqualTo(pdf);
    }

    /** R40. */
    @Test
    void eachClauseIsCitedInItsVersionAndWithTheDayItCameIntoForce() throws Exception {
        answerForGood();
        assertThat(words(letter(received().get(0)))).contains("（第 1 版，2021-01-01 起施行）");

        ticket = desk.file(Complaints.inEnglish(withMail(Channel.TICKET)));
        answerForGood();
        assertThat(words(letter(received().get(0))))
                .contains("(version 1, in force since 2021-01-01)");
    }

    /** Whatever became of the complaint, and of how letters look, since. */
    @Test
    void sentAgainItGoesWithTheLetterThatWasSet() throws Exception {
        answerForGood();
        OutgoingMail sent = of(Occasion.FINAL_ANSWER);
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, OutgoingState.BOUNCED.name())
                .set(OUTGOING_MAIL.BOUNCED_AT, clock.instant())
                .where(OUTGOING_MAIL.ID.eq(sent.id()))
                .execute();
        db.update(TICKET)
                .set(TICKET.COMPLAINANT_NAME, "改了名字")
                .where(TICKET.ID.eq(ticket.id()))
                .execute();

        assertThat(mails.retry(sent.id(), people.manager().actor())).isTrue();
        sendAll();

        List<MimeMessage> twice = received();
        assertThat(twice).hasSize(2);
        assertThat(letter(twice.get(1))).isEqualTo(letter(twice.get(0)));
    }

    private void propose() {
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility",
                        "USER",
                        "remedy",
                        "INFO",
                        "answer",
                        "说明如下",
                        "clauses",
                        "民法典577"),
                people.manager().actor());
    }

    private void answerForGood() {
        propose();
        customers.decide(desk.now(ticket), false, "不接受", Actor.COMPLAINANT);
        desk.complete(
                ticket,
                REVIEW_REFUSAL,
                "UPHOLD",
                Map.of("answer", "经复核，维持原方案。"),
                people.manager().actor());
        sendAll();
    }

    private void sendAll() {
        clock.travel(Duration.ofMinutes(2));
        while (dispatch.sendOne()) {}
    }

    private OutgoingMail of(Occasion occasion) {
        List<OutgoingMail> all =
                mails.of(ticket.id()).stream().filter(one -> one.occasion() == occasion).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Each time the final answer went out. */
    private List<MimeMessage> received() {
        String id = of(Occasion.FINAL_ANSWER).messageId();
        return Arrays.stream(server.getReceivedMessages())
                .filter(one -> id(one).equals(id))
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] letter(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        return parts.getBodyPart(1).getInputStream().readAllBytes();
    }
}
