package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.TicketReference;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.promise.PromiseDesk;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What complainants are told by mail, over a real server. */
@RedressTest
class DispatchTests {

    private static final String SHOP = "邮件答复小店";

    @Autowired Dispatch dispatch;
    @Autowired OutgoingMails mails;
    @Autowired MailSettings settings;
    @Autowired TicketReference references;
    @Autowired CustomerDesk customers;
    @Autowired PromiseDesk promising;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;
    @Autowired PlatformTransactionManager transactions;

    private final String customer = "wang-" + UUID.randomUUID() + "@customer.example";
    private @Nullable GreenMail server;

    @BeforeEach
    void nothingIsDue() {
        desk.merchant(SHOP);
        EarlierMails.areDone(db);
        clock.travel(Duration.ofMinutes(2));
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aComplaintIsAcknowledgedOnceWithTheMarkItsAnswerNeeds() throws Exception {
        listen();
        Ticket ticket = file(Complaints.withoutEvidence(SHOP));

        sendAll();
        sendAll();

        MimeMessage mail = received(1).get(0);
        OutgoingMail kept = mails.of(ticket.id()).get(0);
        assertThat(mail.getSubject())
                .isEqualTo(
                        "您的投诉已受理：" + ticket.number() + " [" + references.of(ticket.number()) + "]");
        assertThat(mail.getMessageID()).isEqualTo(kept.messageId()).endsWith("@redress.example>");
        assertThat(mail.getReplyTo()[0].toString()).contains(references.address(ticket.number()));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Redress")).as("known as ours").containsExactly("1");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getContent().toString()).contains(ticket.number(), "请", SHOP);
        assertThat(kept.state()).isEqualTo(OutgoingState.SENT);
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            file(Complaints.withoutEvidence(SHOP));
                            status.setRollbackOnly();
                        });

        assertThat(db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT.eq(customer))).isZero();
    }

    @Test
    void whoReadsEnglishIsWrittenToInEnglishAndWhoGaveNoAddressNotAtAll() {
        Ticket english = file(Complaints.inEnglish(withMail(Complaints.withoutEvidence(SHOP))));
        Ticket silent = desk.file(Complaints.withoutEvidence(SHOP));

        assertThat(mails.of(english.id()).get(0).subject()).startsWith("We have your complaint");
        assertThat(mails.of(silent.id())).isEmpty();
    }

    @Test
    void whatAnAgentSaysIsSentAndANoteIsNot() throws Exception {
        listen();
        Ticket ticket = file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        Actor agent = people.agent("ACCOUNT").actor();

        customers.say(ticket, MessageThread.INTERNAL, "TICKET", "内部意见：先等等", agent);
        customers.say(ticket, MessageThread.MERCHANT, "TICKET", "问商家", agent);
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "我们在查", agent);
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "谢谢", Actor.COMPLAINANT);
        sendAll();

        assertThat(received(2).get(1).getContent().toString()).contains("我们在查");
        assertThat(mails.of(ticket.id()))
                .extracting(OutgoingMail::body)
                .noneMatch(body -> body.contains("内部意见") || body.contains("问商家"));
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndLater() throws Exception {
        Ticket ticket = file(Complaints.withoutEvidence(SHOP));

        sendAll();
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.WAITING);
        assertThat(only(ticket).fault()).isNotNull();
        assertThat(dispatch.sendOne()).as("at once").isFalse();
        clock.travel(settings.out().firstPause());
        sendAll();
        clock.travel(settings.out().firstPause());
        assertThat(dispatch.sendOne()).as("after as short a pause").isFalse();

        listen();
        clock.travel(settings.out().firstPause());
        sendAll();
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
        received(1);
    }

    @Test
    void whatIsTriedInVainIsShownOnTheComplaintAndSentAgainByAPerson() throws Exception {
        Ticket ticket = file(Complaints.withoutEvidence(SHOP));
        for (int i = 0; i < settings.out().tries(); i++) {
            sendAll();
            clock.travel(settings.out().longestPause());
        }

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.FAILED);
        assertThat(types(ticket)).contains("MAIL_FAILED");
        listen();
        assertThat(mails.retry(only(ticket).id(), people.agent("GOODS").actor())).isTrue();
        sendAll();
        assertThat(received(1).get(0).getMessageID()).isEqualTo(only(ticket).messageId());
    }

    @Test
    void sentAgainIsOnlyWhatNobodyReceivedAndByTheDesk() throws Exception {
        listen();
        Ticket ticket = file(Complaints.withoutEvidence(SHOP));
        Actor agent = people.agent("GOODS").actor();
        long mail = only(ticket).id();

        assertThat(mails.retry(mail, agent)).as("under way").isFalse();
        sendAll();
        assertThat(mails.retry(mail, agent)).as("delivered").isFalse();
        bounce(mail);
        for (Actor stranger :
                List.of(
                        Actor.COMPLAINANT,
                        people.admin().actor(),
                        people.merchant(desk.merchant(SHOP).id()).actor())) {
            assertThatThrownBy(() -> mails.retry(mail, stranger))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(mails.retry(mail, agent)).as("came back").isTrue();
        assertThat(only(ticket).tries()).isZero();
        sendAll();

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
        assertThat(types(ticket)).contains("MAIL_RETRIED");
    }

    /** A server far away can be quicker with its report than ours with its note. */
    @Test
    void whatCameBackBeforeItWasNotedStaysSo() {
        Ticket ticket = file(Complaints.withoutEvidence(SHOP));
        OutgoingMail taken = mails.claim().orElseThrow();
        bounce(taken.id());

        mails.sent(taken);

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.BOUNCED);
    }

    @Test
    void ofAComplaintMadeElsewhereLongBeforeNobodyIsToldThatItCame() {
        Ticket ticket =
                file(
                        Complaints.madeAt(
                                Complaints.about(SHOP, Category.ACCOUNT_ANOMALY),
                                clock.instant().minus(Duration.ofDays(3))));

        assertThat(mails.of(ticket.id()))
                .extracting(OutgoingMail::occasion)
                .doesNotContain(Occasion.RECEIVED);
    }

    /** R43: with the words that were promised. */
    @Test
    void ofAPromiseThatIsChasedItsComplainantHearsWhatItWas() throws Exception {
        listen();
        Ticket ticket = file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        promising.make(
                desk.now(ticket),
                new MakePromise("24小时内补发", clock.instant().plus(Duration.ofHours(1))),
                PromiseSource.MESSAGE,
                null,
                people.agent("GOODS").actor());

        desk.pass(ticket, Duration.ofHours(2));
        sendAll();

        OutgoingMail chased =
                mails.of(ticket.id()).stream()
                        .filter(one -> one.occasion() == Occasion.PROMISE_CHASED)
                        .findFirst()
                        .orElseThrow();
        assertThat(List.of(server.getReceivedMessages()))
                .filteredOn(mail -> id(mail).equals(chased.messageId()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getContent().toString()).contains("24小时内补发"));
    }

    @Test
    void anAddressTheServerWillNeverTakeIsNotTriedAgain() throws Exception {
        try (ServerSocket refusing =
                new ServerSocket(settings.out().port(), 5, InetAddress.getLoopbackAddress())) {
            Thread peer = new Thread(() -> refuse(refusing));
            peer.start();
            Ticket ticket = file(Complaints.withoutEvidence(SHOP));

            sendAll();

            assertThat(only(ticket).state()).isEqualTo(OutgoingState.FAILED);
            assertThat(only(ticket).tries()).isEqualTo(1);
            assertThat(only(ticket).fault()).contains("no such mailbox");
        }
    }

    @Test
    void killedBeforeItWasNotedItIsSentAgainUnderTheSameNumber() throws Exception {
        listen();
        Ticket ticket = file(Complaints.withoutEvidence(SHOP));
        OutgoingMail taken = mails.claim().orElseThrow();
        assertThat(dispatch.sendOne()).as("while another may be at it").isFalse();
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENDING);

        clock.travel(settings.out().lease());
        sendAll();

        assertThat(taken.ticketId()).isEqualTo(ticket.id());
        assertThat(received(1).get(0).getMessageID()).isEqualTo(taken.messageId());
    }

    @Test
    void noMoreGoWithinAMinuteThanMay() throws Exception {
        listen();
        for (int i = 0; i < 25; i++) {
            file(Complaints.withoutEvidence(SHOP));
        }

        sendAll();
        received(20);
        clock.travel(Duration.ofSeconds(61));
        sendAll();
        received(25);
    }

    private void bounce(long mail) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, OutgoingState.BOUNCED.name())
                .set(OUTGOING_MAIL.BOUNCED_AT, clock.instant())
                .where(OUTGOING_MAIL.ID.eq(mail))
                .execute();
    }

    private void listen() {
        server =
                new GreenMail(
                        new ServerSetup(
                                settings.out().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static void refuse(ServerSocket server) {
        try (Socket line = server.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.US_ASCII))) {
            say(line, "220 refusing");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                say(line, said.startsWith("RCPT") ? "550 no such mailbox" : "250 fine");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private List<MimeMessage> received(int count) {
        assertThat(server.waitForIncomingEmail(5_000, count)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(count);
        return List.of(server.getReceivedMessages());
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sendAll() {
        while (dispatch.sendOne()) {}
    }

    private OutgoingMail only(Ticket ticket) {
        assertThat(mails.of(ticket.id())).hasSize(1);
        return mails.of(ticket.id()).get(0);
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }

    private Ticket file(FileComplaint complaint) {
        return desk.file(withMail(complaint));
    }

    private FileComplaint withMail(FileComplaint like) {
        return Complaints.withMail(like, customer);
    }
}
