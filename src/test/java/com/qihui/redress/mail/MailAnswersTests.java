package com.qihui.redress.mail;

import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static com.qihui.schema.Tables.STORED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer finds its complaint, and nobody else comes near it (R27). */
@RedressTest
class MailAnswersTests extends ByMail {

    @Autowired Evidence evidence;
    @Autowired EvidenceFiles files;

    @Test
    void anAnswerFindsItsComplaintByTheMarkInSubjectOrAddress() throws Exception {
        Ticket ticket = complaint("<first@x>");

        deliver(mail("<re1@x>", "Re: [" + references.of(ticket.number()) + "]", "还没到账\n\n> 旧话"));
        deliver(
                mail("<re2@x>", "Re: 投诉", "第二次")
                        .replace(
                                "To: desk@redress.example",
                                "To: "
                                        + references
                                                .address(ticket.number())
                                                .toUpperCase(Locale.ROOT)));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "APPENDED", "APPENDED");
        assertThat(said(ticket)).extracting(Message::body).contains("还没到账", "第二次");
        assertThat(said(ticket))
                .filteredOn(one -> one.body().equals("还没到账"))
                .extracting(Message::channel, Message::senderKind)
                .containsExactly(tuple("EMAIL", "COMPLAINANT"));
    }

    @Test
    void aMarkIsTheSameInCapitals() throws Exception {
        Ticket ticket = complaint("<first@x>");
        String mark = references.of(ticket.number()).toUpperCase(Locale.ROOT);

        deliver(mail("<re@x>", "RE: [" + mark + "]", "全大写"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "APPENDED");
    }

    @Test
    void aForgedMarkOpensNothing() throws Exception {
        Ticket ticket = complaint("<first@x>");
        String mark = references.of(ticket.number());
        String forged = mark.substring(0, mark.length() - 1) + (mark.endsWith("a") ? "b" : "a");

        deliver(mail("<f@x>", "Re: [" + forged + "]", "让我看看"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "HELD UNSIGNED_REFERENCE");
    }

    @Test
    void theMarkOfOneComplaintOpensNoOther() throws Exception {
        Ticket mine = complaint("<first@x>");
        deliver(mail("<second@x>", "另一件", "另一件没到账"));
        fetchAndRead();
        String other = numbers().get(1);
        String mark = references.of(mine.number()).substring(mine.number().length());

        deliver(mail("<f@x>", "Re: [" + other + mark + "]", "换一个编号"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "FILED", "HELD UNSIGNED_REFERENCE");
    }

    @Test
    void ofManyMailsThatAreAnsweredTheLastCount() throws Exception {
        complaint("<first@x>");
        String others =
                IntStream.range(0, 30)
                        .mapToObj(i -> "<other" + i + "@x>")
                        .collect(Collectors.joining(" "));

        deliver(mail("<re@x>", "补充", "补充一句", "References: " + others + " <first@x>"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "APPENDED");
    }

    /** Whoever knows which mail a complaint refers to could write under its number. */
    @Test
    void aStrangerWhoNamesAMailThatSomebodyReferredToIsNotLetIn() throws Exception {
        deliver(mail("<later@x>", "补充", "补充一句", "References: <early@x>"));
        fetchAndRead();
        Ticket ticket = filed();

        deliver(stranger(mail("<reply@x>", "我也来", "我也来", "In-Reply-To: <early@x>")));
        deliver(stranger(mail("<early@x>", "冒名", "冒名的话")));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "FILED", "APPENDED");
        assertThat(numbers().get(1)).isNotEqualTo(ticket.number()).isEqualTo(numbers().get(2));
        assertThat(said(ticket)).extracting(Message::body).doesNotContain("我也来", "冒名的话");
    }

    @Test
    void aStrangersMailIsTheirOwnComplaintThoughSomebodyReferredToOneOfThatName() throws Exception {
        Ticket ticket = referringToTheEarlyOne();

        deliver(stranger(mail("<early@x>", "冒名", "冒名的话")));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "FILED");
        assertThat(said(ticket)).extracting(Message::body).doesNotContain("冒名的话");
    }

    /** Nobody keeps an answer out of its complaint by naming it first. */
    @Test
    void anAnswerFindsItsComplaintThoughAStrangerReferredToItAsWell() throws Exception {
        Ticket ticket = referringToTheEarlyOne();
        deliver(stranger(mail("<reply@x>", "我也来", "我也来", "In-Reply-To: <early@x>")));
        fetchAndRead();

        deliver(mail("<early@x>", "没到账", "先写的一封"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "FILED", "APPENDED");
        assertThat(said(ticket)).extracting(Message::body).contains("先写的一封");
    }

    private Ticket referringToTheEarlyOne() throws Exception {
        deliver(mail("<later@x>", "补充", "补充一句", "References: <early@x>"));
        fetchAndRead();
        return filed();
    }

    @Test
    void anAnswerFindsItsComplaintByTheMailsItAnswersThoughItOvertakesThem() throws Exception {
        deliver(mail("<later@x>", "补充", "补充一句", "References: <early@x>"));
        fetchAndRead();
        deliver(mail("<early@x>", "没到账", "没到账"));
        deliver(mail("<last@x>", "再补充", "再补充", "In-Reply-To: <early@x>"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "APPENDED", "APPENDED");
    }

    @Test
    void anAnswerToAQuestionAboutEvidenceBringsIt() throws Exception {
        Ticket ticket = complaint("<first@x>");
        assertThat(evidence.of(ticket.id())).isEmpty();

        deliver(withPicture("<pic@x>", "Re: [" + references.of(ticket.number()) + "]", "截图"));
        fetchAndRead();

        assertThat(evidence.of(ticket.id())).hasSize(1);
    }

    /** All files of a complaint count, whichever way they came. */
    @Test
    void whatAComplaintHasNoRoomForIsNamedAndNotTaken() throws Exception {
        Ticket ticket = complaint("<full@x>");
        String mark = "Re: [" + references.of(ticket.number()) + "]";
        byte[] full = picture();
        deliver(withPicture("<some@x>", mark, "截图").replace(PNG, inMail(full)));
        fetchAndRead();
        db.update(STORED_FILE)
                .set(STORED_FILE.SIZE_BYTES, files.limits().maxTicket() - 1)
                .where(STORED_FILE.SHA256.eq(Hash.sha256(full)))
                .execute();

        deliver(withPicture("<more@x>", mark, "又一张").replace(PNG, inMail(picture())));
        fetchAndRead();

        assertThat(evidence.of(ticket.id())).hasSize(1);
        assertThat(said(ticket)).extracting(Message::body).anyMatch(body -> body.contains("又一张"));
        assertThat(states()).doesNotContain("DEAD").hasSize(3);
    }

    /** One that no other test has. */
    private static byte[] picture() {
        byte[] picture = Media.png();
        byte[] own = Arrays.copyOf(picture, picture.length + 36);
        byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, own, picture.length, mark.length);
        return own;
    }

    private static String inMail(byte[] file) {
        return Base64.getMimeEncoder().encodeToString(file);
    }

    private String stranger(String mail) {
        return mail.replace(sender, "stranger-" + sender);
    }

    private List<String> numbers() {
        return db.select(RECEIVED_MAIL.NUMBER)
                .from(RECEIVED_MAIL)
                .where(RECEIVED_MAIL.MAILBOX.eq(mailbox))
                .orderBy(RECEIVED_MAIL.ID)
                .fetch(RECEIVED_MAIL.NUMBER);
    }
}
