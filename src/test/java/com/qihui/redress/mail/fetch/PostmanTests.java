package com.qihui.redress.mail.fetch;

import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.ReceivedMails;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@RedressTest
class PostmanTests {

    @Autowired MailSettings settings;
    @Autowired BoxLeases leases;
    @Autowired Postman postman;
    @Autowired ReceivedMails mails;
    @Autowired RawContents contents;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private final String name = "box-" + UUID.randomUUID();
    private GreenMail server;
    private GreenMailUser user;

    @BeforeEach
    void aMailbox() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("desk@redress.example", "desk", "secret");
    }

    @AfterEach
    void end() {
        server.stop();
        db.update(RECEIVED_MAIL).setNull(RECEIVED_MAIL.NEXT_TRY_AT).execute();
    }

    @Test
    void oneNodeAtATimeLooksIntoAMailbox() throws Exception {
        BoxLeases other = new BoxLeases(db, settings, clock);
        deliver("一");
        assertThat(other.take(name)).isTrue();

        assertThat(postman.empty(name, box("secret"))).isZero();
        clock.travel(settings.lease().plusSeconds(1));
        assertThat(leases.take(name)).as("after its lease").isTrue();
        assertThat(other.take(name)).isFalse();
        assertThat(postman.empty(name, box("secret"))).isEqualTo(1);
        assertThat(other.take(name)).as("given back").isTrue();
    }

    /** The test's server forgets to tell of what comes just before it is asked to. */
    @Test
    void hearsOfNewMailLongBeforeItWouldLookByItself() throws Exception {
        Postman patient =
                new Postman(
                        with(settings.maxMail(), Duration.ofHours(1)),
                        leases,
                        mails,
                        contents,
                        clock);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        ScheduledExecutorService wakers = Executors.newSingleThreadScheduledExecutor();
        AtomicBoolean ending = new AtomicBoolean();
        Future<?> attending =
                thread.submit(
                        () -> {
                            patient.attend(name, box("secret"), wakers, ending::get);
                            return null;
                        });
        try {
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                deliver("二");
                                return count() > 1;
                            });
        } finally {
            ending.set(true);
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                deliver("三");
                                return attending.isDone();
                            });
            thread.shutdownNow();
            wakers.shutdownNow();
        }
        attending.get();
    }

    @Test
    void aMailThatIsTooLargeStaysThereAndSaysSo() throws Exception {
        Postman small =
                new Postman(
                        with(DataSize.ofBytes(300), settings.lease()),
                        leases,
                        mails,
                        contents,
                        clock);
        deliver("长".repeat(1_000));
        deliver("短");

        assertThat(small.empty(name, box("secret"))).isEqualTo(1);

        assertThat(count()).isEqualTo(1);
        assertThat(told().tooLarge()).isEqualTo(1);
        assertThat(postman.empty(name, box("secret"))).as("once the limit is higher").isEqualTo(1);
        assertThat(told().tooLarge()).isZero();
    }

    @Test
    void whatCannotBeKeptStaysAtItsServer() throws Exception {
        deliver("四");
        db.alterTable(RECEIVED_MAIL).renameTo("received_mail_away").execute();
        try {
            assertThatThrownBy(() -> postman.empty(name, box("secret")))
                    .isInstanceOf(IOException.class);
        } finally {
            db.alterTable("received_mail_away").renameTo(RECEIVED_MAIL).execute();
        }

        assertThat(postman.empty(name, box("secret"))).isEqualTo(1);
    }

    @Test
    void whatLiesBehindAMailThatCannotBeFetchedIsFetched() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(5, true)) {
            forgetful.refuse(3);

            assertThat(postman.empty(name, forgetful.box())).isEqualTo(4);
            assertThat(count()).isEqualTo(4);
            assertThat(told().fault()).startsWith("1 × ").contains("#3");

            forgetful.refuse(0);
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(1);
            assertThat(told().fault()).isNull();
        }
    }

    /** It is looked at again when it is its turn, not at once and for ever. */
    @Test
    void aServerThatDeletesNothingIsLeftAloneUntilTheNextTime() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(1, false)) {
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(1);
            assertThat(postman.empty(name, forgetful.box())).isZero();

            assertThat(forgetful.visits()).isEqualTo(3);
            assertThat(count()).isEqualTo(1);
        }
    }

    @Test
    void whatAServerDoesNotDeleteIsFetchedUntilItIsKnownAgainAndTold() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(3, true)) {
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(3);
            forgetful.receiveAnother();
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(1);
            assertThat(postman.empty(name, forgetful.box())).isZero();

            assertThat(forgetful.fetched()).isEqualTo(2 * 4);
            assertThat(count()).isEqualTo(4);
            assertThat(told().undeleted()).isEqualTo(4);
            assertThat(told().fault()).isNull();
        }
    }

    /**
     * One that was restarted knows of no ids, and fetches everything once more before what is new.
     */
    @Test
    void newMailIsComeToBehindMoreThanIsFetchedAtOnce() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(450, true)) {
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(450);
            forgetful.receiveAnother();
            Postman restarted = new Postman(settings, leases, mails, contents, clock);

            assertThat(restarted.empty(name, forgetful.box())).isEqualTo(1);

            assertThat(restarted.empty(name, forgetful.box())).isZero();

            assertThat(forgetful.fetched()).isEqualTo(2 * 450 + 450 + 2);
            assertThat(told().undeleted()).isEqualTo(451);
        }
    }

    @Test
    void everyMailOfAServerThatGivesNoIdsIsComeTo() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(450, false)) {
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(450);
            forgetful.receiveAnother();
            assertThat(postman.empty(name, forgetful.box())).isEqualTo(1);

            assertThat(count()).isEqualTo(451);
        }
    }

    @Test
    void whatLiesAtItsServerIsFetchedAndDeletedOnceMoreAfterSixHours() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(3, true)) {
            postman.empty(name, forgetful.box());
            assertThat(forgetful.deletions()).isEqualTo(2 * 3);

            clock.travel(Duration.ofHours(5));
            postman.empty(name, forgetful.box());
            assertThat(forgetful.deletions()).isEqualTo(2 * 3);

            clock.travel(Duration.ofHours(1).plusSeconds(1));
            postman.empty(name, forgetful.box());
            assertThat(forgetful.deletions()).isEqualTo(3 * 3);
            assertThat(count()).isEqualTo(3);
        }
    }

    @Test
    void whatSomebodyElseMarkedAsDeletedIsLeftThereAndTold() throws Exception {
        deliver("一");
        markAsDeleted();
        deliver("二");

        assertThat(postman.empty(name, box("secret"))).isEqualTo(1);

        assertThat(inbox().getMessageCount()).isEqualTo(1);
        assertThat(told().undeleted()).isEqualTo(1);
    }

    @Test
    void whatWasMarkedAsTheLineBrokeIsDeletedTheNextTime() throws Exception {
        String raw = raw("一");
        receive(raw);
        assertThat(postman.empty(name, box("secret"))).isEqualTo(1);
        receive(raw);
        markAsDeleted();

        assertThat(postman.empty(name, box("secret"))).isZero();

        assertThat(inbox().getMessageCount()).isZero();
        assertThat(told().undeleted()).isZero();
    }

    @Test
    void whatSomebodyElseMarkedAsDeletedLiesThereUntilTheyThinkBetterOfIt() throws Exception {
        deliver("一");
        markAsDeleted();

        assertThat(postman.empty(name, box("secret"))).isZero();
        assertThat(postman.empty(name, box("secret"))).isZero();

        assertThat(inbox().getMessageCount()).isEqualTo(1);
        assertThat(count()).isZero();
        assertThat(told().undeleted()).isEqualTo(1);
        mark(false);
        assertThat(postman.empty(name, box("secret"))).isEqualTo(1);
    }

    /** An id may be given again once its mail is gone (RFC 1939). */
    @Test
    void anotherMailUnderTheIdOfADeletedOneIsFetched() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(3, true)) {
            forgetful.replaceAllOnce();

            assertThat(postman.empty(name, forgetful.box())).isEqualTo(3 + 3);
        }
    }

    @Test
    void aServerWhoseIdsNeverStayTheSameIsLeftAloneUntilTheNextTime() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer(450, true)) {
            forgetful.giveOtherIdsEachTime();
            postman.empty(name, forgetful.box());

            assertThat(postman.empty(name, forgetful.box())).isZero();

            assertThat(forgetful.visits()).isLessThan(10);
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        assertThatThrownBy(() -> postman.empty(name, box("wrong")))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    private MailSettings with(DataSize most, Duration lease) {
        return new MailSettings(
                settings.address(),
                settings.secret(),
                settings.pollEvery(),
                most,
                lease,
                settings.perSender(),
                settings.url(),
                settings.out(),
                null);
    }

    private int count() {
        return db.fetchCount(RECEIVED_MAIL, RECEIVED_MAIL.MAILBOX.eq(name));
    }

    private BoxLeases.Box told() {
        return leases.all().stream().filter(one -> one.name().equals(name)).findAny().orElseThrow();
    }

    private MailSettings.Box box(String password) {
        return new MailSettings.Box(
                MailSettings.Protocol.IMAP,
                "127.0.0.1",
                server.getImap().getPort(),
                "desk",
                password,
                "INBOX",
                false);
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private void markAsDeleted() throws Exception {
        mark(true);
    }

    private void mark(boolean asDeleted) throws Exception {
        Flags deleted = new Flags(Flags.Flag.DELETED);
        for (StoredMessage mail : inbox().getMessages()) {
            inbox().setFlags(deleted, asDeleted, mail.getUid(), null, true);
        }
    }

    private void deliver(String text) throws Exception {
        receive(raw(text));
    }

    private static String raw(String text) {
        return "Message-ID: <"
                + UUID.randomUUID()
                + "@x>\r\nFrom: a@b.cn\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text;
    }

    private void receive(String raw) throws Exception {
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }
}
