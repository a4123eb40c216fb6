package com.qihui.redress.mail;

import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.mail.fetch.Postman;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.MailClerk;
import com.qihui.redress.workflow.MailSorting;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From a mailbox on a real server to a complaint (R27). */
@RedressTest
class MailDeskTests {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired Postman postman;
    @Autowired MailClerk clerk;
    @Autowired MailSorting sorting;
    @Autowired TicketReference references;
    @Autowired Tickets tickets;
    @Autowired Messages messages;
    @Autowired Evidence evidence;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired Desk shop;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private GreenMail server;
    private GreenMailUser box;
    private final String mailbox = "box-" + UUID.randomUUID();
    private final String sender = "li-" + UUID.randomUUID() + "@customer.example";

    @BeforeEach
    void aServerWithAMailbox() {
        db.update(RECEIVED_MAIL).setNull(RECEIVED_MAIL.NEXT_TRY_AT).execute();
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
                        });
        server.start();
        box = server.setUser("desk@redress.example", "desk", "secret");
    }

    @AfterEach
    void end() {
        server.stop();
    }

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
    }

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
                                                .toUpperCase(java.util.Locale.ROOT)));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "APPENDED", "APPENDED");
        assertThat(said(ticket)).extracting(Message::body).contains("还没到账", "第二次");
        assertThat(said(ticket))
                .filteredOn(one -> one.body().equals("还没到账"))
                .extracting(Message::channel, Message::senderKind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("EMAIL", "COMPLAINANT"));
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
    void anAnswerFindsItsComplaintByTheMailsItAnswersThoughItOvertakesThem() throws Exception {
        deliver(mail("<later@x>", "补充", "补充一句", "References: <early@x>"));
        fetchAndRead();
        deliver(mail("<early@x>", "没到账", "没到账"));
        deliver(mail("<last@x>", "再补充", "再补充", "In-Reply-To: <early@x>"));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "APPENDED", "APPENDED");
    }

    @Test
    void aStrangersAnswerIsHeldAndAPersonLetsItIn() throws Exception {
        Ticket ticket = complaint("<first@x>");
        Actor agent = actor(people.agent("RECHARGE"));
        deliver(
                mail("<s@x>", "Re: [" + references.of(ticket.number()) + "]", "我是他妻子")
                        .replace(sender, "wife-" + sender));
        fetchAndRead();
        assertThat(states()).containsExactly("FILED", "HELD STRANGER");
        assertThat(said(ticket)).extracting(Message::body).doesNotContain("我是他妻子");

        ReceivedMail held = sorting.list(Set.of(MailState.HELD), null, 1, agent).items().get(0);
        assertThat(held.number()).isEqualTo(ticket.number());
        assertThat(sorting.sheet(held.id(), agent).text()).isEqualTo("我是他妻子");
        assertThatThrownBy(() -> sorting.attach(held.id(), "C20000101-000001", agent))
                .isInstanceOf(RuleViolation.class);
        sorting.attach(held.id(), ticket.number(), agent);

        assertThat(said(ticket))
                .extracting(Message::body)
                .contains("（来信人：wife-" + sender + "，由工作人员归入）\n我是他妻子");
        assertThatThrownBy(() -> sorting.file(held.id(), agent)).isInstanceOf(Conflict.class);
    }

    @Test
    void mailsOfMachinesBecomeNothingButCanStillBeFiled() throws Exception {
        deliver(mail("<auto@x>", "休假", "我在休假", "Auto-Submitted: auto-replied"));
        deliver(mail("<loop@x>", "投诉", "投诉").replace(sender, "desk+x@redress.example"));
        fetchAndRead();
        assertThat(states()).containsExactly("IGNORED AUTO_REPLY", "IGNORED LOOP");

        Actor manager = actor(people.manager());
        ReceivedMail first =
                sorting.list(Set.of(MailState.IGNORED), null, 2, manager).items().get(1);
        Ticket filed = sorting.file(first.id(), manager);

        assertThat(filed.channel()).isEqualTo(Channel.EMAIL);
        assertThat(states()).containsExactly("FILED AUTO_REPLY", "IGNORED LOOP");
    }

    @Test
    void floodsAreHeld() throws Exception {
        for (int i = 0; i < 33; i++) {
            deliver(mail("<flood" + i + "@x>", "第 " + i, "内容 " + i));
        }
        fetchAndRead();

        assertThat(states().stream().filter("HELD TOO_MANY"::equals)).hasSize(3);
        assertThat(states().stream().filter("FILED"::equals)).hasSize(30);
    }

    @Test
    void whatCannotBeReadIsDeadWithItsRawTextAndCanBeTriedAgainAndFiled() throws Exception {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            deep.append(
                    "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        deliver(mail("<deep@x>", "很深", "").strip() + "\r\n" + deep);
        fetchAndRead();
        assertThat(states()).containsExactly("DEAD TOO_DEEP");

        Actor agent = actor(people.agent("RECHARGE"));
        ReceivedMail dead = sorting.list(Set.of(MailState.DEAD), null, 1, agent).items().get(0);
        assertThat(sorting.sheet(dead.id(), agent).raw()).contains("boundary=b39");
        sorting.readAgain(dead.id(), agent);
        readAll();
        assertThat(states()).containsExactly("DEAD TOO_DEEP");

        Ticket filed = sorting.file(dead.id(), agent);
        assertThat(filed.complainantEmail()).isEqualTo(sender);
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
    void anAnswerToAQuestionAboutEvidenceBringsIt() throws Exception {
        Ticket ticket = complaint("<first@x>");
        assertThat(evidence.of(ticket.id())).isEmpty();

        deliver(withPicture("<pic@x>", "Re: [" + references.of(ticket.number()) + "]", "截图"));
        fetchAndRead();

        assertThat(evidence.of(ticket.id())).hasSize(1);
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
    void whatCameBackIsShownOnTheComplaintOfTheMail() throws Exception {
        Ticket ticket = complaint("<first@x>");
        String sent = "<out-" + UUID.randomUUID() + "@redress.example>";
        sent(ticket, sent);
        deliver(
                "Message-ID: <bounce@x>\r\nFrom: MAILER-DAEMON@x.example\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n"
                        + "--r\r\n\r\nsorry\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Final-Recipient: rfc822; a@b\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                        + "--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: "
                        + sent
                        + "\r\n--r--\r\n");
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "IGNORED BOUNCE");
        assertThat(db.fetchValue(OUTGOING_MAIL.STATE, OUTGOING_MAIL.MESSAGE_ID.eq(sent)))
                .isEqualTo("BOUNCED");
        assertThat(journal.of(ticket.id()))
                .extracting(line -> line.type())
                .contains("MAIL_BOUNCED");
    }

    @Test
    void onlyTheDesksPeopleSortMail() {
        for (Account other : List.of(people.admin(), people.merchant(shop.merchant("邮件小店").id()))) {
            Actor by = actor(other);
            assertThatThrownBy(() -> sorting.list(Set.of(MailState.HELD), null, 1, by))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.file(1, by)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.attach(1, "x", by))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.readAgain(1, by))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.putAside(1, by))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void sent(Ticket ticket, String messageId) {
        db.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.TICKET_ID, ticket.id())
                .set(OUTGOING_MAIL.NUMBER, ticket.number())
                .set(OUTGOING_MAIL.OCCASION, "RECEIVED")
                .set(OUTGOING_MAIL.LANGUAGE, "zh-CN")
                .set(OUTGOING_MAIL.TEMPLATE_VERSION, 0)
                .set(OUTGOING_MAIL.RECIPIENT, sender)
                .set(OUTGOING_MAIL.SUBJECT, "x")
                .set(OUTGOING_MAIL.BODY, "x")
                .set(OUTGOING_MAIL.LETTER, false)
                .set(OUTGOING_MAIL.MESSAGE_ID, messageId)
                .set(OUTGOING_MAIL.STATE, "SENT")
                .set(OUTGOING_MAIL.MADE_AT, clock.instant())
                .set(OUTGOING_MAIL.TRIES, 1)
                .execute();
    }

    private Ticket complaint(String messageId) throws Exception {
        deliver(mail(messageId, "没到账", "充值没到账"));
        fetchAndRead();
        return filed();
    }

    private Ticket filed() {
        return tickets.byNumber(
                db.fetchValue(
                        RECEIVED_MAIL.NUMBER,
                        RECEIVED_MAIL.MAILBOX.eq(mailbox).and(RECEIVED_MAIL.STATE.eq("FILED"))));
    }

    private List<Message> said(Ticket ticket) {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }

    private void fetchAndRead() throws Exception {
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        readAll();
    }

    private void readAll() {
        while (clerk.readOne()) {}
    }

    private List<String> states() {
        return db.select(RECEIVED_MAIL.STATE, RECEIVED_MAIL.REASON)
                .from(RECEIVED_MAIL)
                .where(RECEIVED_MAIL.MAILBOX.startsWith(mailbox))
                .orderBy(RECEIVED_MAIL.ID)
                .fetch(row -> row.value1() + (row.value2() == null ? "" : " " + row.value2()));
    }

    private MailSettings.Box box(MailSettings.Protocol protocol) {
        int port = protocol.isImap() ? server.getImap().getPort() : server.getPop3().getPort();
        return new MailSettings.Box(protocol, "127.0.0.1", port, "desk", "secret", "INBOX", false);
    }

    private void deliver(String raw) throws Exception {
        box.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    /** Message-IDs are of one test only, as everything else. */
    private String mail(String id, String subject, String text, String... headers) {
        return own(
                "Message-ID: "
                        + id
                        + "\r\nFrom: =?utf-8?B?"
                        + base64("李四")
                        + "?= <"
                        + sender
                        + ">\r\nTo: desk@redress.example\r\nSubject: "
                        + subject
                        + "\r\n"
                        + String.join(
                                "",
                                java.util.Arrays.stream(headers).map(one -> one + "\r\n").toList())
                        + (text.isEmpty()
                                ? ""
                                : "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                                        + text
                                        + "\r\n"));
    }

    private String own(String mail) {
        return mail.replace("@x>", "@" + mailbox + ">");
    }

    private String withPicture(String id, String subject, String text) {
        return mail(id, subject, "")
                + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text
                + "\r\n--m\r\nContent-Type: image/png; name=\"=?utf-8?B?"
                + base64("截图.png")
                + "?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + PNG
                + "\r\n--m--\r\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Actor actor(Account account) {
        return account.actor();
    }
}
