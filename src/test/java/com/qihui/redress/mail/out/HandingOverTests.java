package com.qihui.redress.mail.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.TicketReference;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** How often a server that takes its time is handed a mail by senders of several nodes. */
@RedressTest
@Timeout(30)
class HandingOverTests {

    private static final String SHOP = "慢邮局小店";
    private static final int NODES = 4;

    @Autowired Dispatch dispatch;
    @Autowired OutgoingMails mails;
    @Autowired MailSettings settings;
    @Autowired Letters letters;
    @Autowired RawContents contents;
    @Autowired TicketReference references;
    @Autowired MessageSource labels;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private final ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    private ScriptedServer server;

    @BeforeEach
    void nothingIsDue() throws IOException {
        desk.merchant(SHOP);
        EarlierMails.areDone(db);
        clock.travel(Duration.ofMinutes(2));
        server = new ScriptedServer(settings.out().port());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        nodes.shutdownNow();
    }

    @Test
    void aServerThatAnswersLateIsHandedItByNobodyElseMeanwhile() throws Exception {
        Ticket ticket = file();
        ScriptedServer.Hold beforeTheMail = server.holdAt("DATA");
        ScriptedServer.Hold afterItsEnd = server.holdAt(".");

        CompletableFuture<Boolean> first = node(dispatch);
        beforeTheMail.awaitReached();
        clock.travel(settings.out().lease().minusSeconds(30));
        assertThat(dispatch.sendOne()).as("before the mail").isFalse();
        beforeTheMail.goOn();
        afterItsEnd.awaitReached();
        clock.travel(settings.out().answer());
        assertThat(dispatch.sendOne()).as("after its end").isFalse();
        afterItsEnd.goOn();
        first.join();

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
        assertThat(server.taken()).isEqualTo(1);
    }

    @Test
    void whoFindsItTakenByAnotherBreaksOffBeforeItsEnd() throws Exception {
        Ticket ticket = file();
        ScriptedServer.Hold beforeTheMail = server.holdAt("DATA");

        CompletableFuture<Boolean> first = node(dispatch);
        beforeTheMail.awaitReached();
        clock.travel(settings.out().lease());
        assertThat(dispatch.sendOne()).isTrue();
        beforeTheMail.goOn();
        first.join();

        assertThat(server.begun()).isEqualTo(2);
        assertThat(server.taken()).isEqualTo(1);
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
    }

    @Test
    void whoFindsItSentByOneBelievedDeadBreaksOffBeforeItsEnd() throws Exception {
        Ticket ticket = file();
        OutgoingMail late = mails.claim().orElseThrow();
        ScriptedServer.Hold beforeTheMail = server.holdAt("DATA");
        clock.travel(settings.out().lease());

        CompletableFuture<Boolean> second = node(dispatch);
        beforeTheMail.awaitReached();
        mails.sent(late);
        beforeTheMail.goOn();
        second.join();

        assertThat(server.taken()).isZero();
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
    }

    @Test
    void whatADeadNodeWasSendingIsTakenUpOnceHoweverManyLook() {
        Ticket ticket = file();
        mails.claim().orElseThrow();

        allLook();
        assertThat(server.begun()).as("while it may be alive").isZero();
        clock.travel(settings.out().lease());
        allLook();
        clock.travel(settings.out().lease());
        allLook();

        assertThat(server.taken()).isEqualTo(1);
        assertThat(only(ticket).tries()).isEqualTo(2);
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsHandedItAgainLater() throws Exception {
        Ticket ticket = file();
        server.holdAt(".");

        impatient().sendOne();

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.WAITING);
        clock.travel(settings.out().firstPause());
        dispatch.sendOne();
        assertThat(server.taken()).isEqualTo(2);
        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
    }

    @Test
    void aServerThatSaysNoGoodbyeHasTakenIt() {
        Ticket ticket = file();
        server.holdAt("QUIT");

        impatient().sendOne();

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
    }

    private void allLook() {
        CyclicBarrier together = new CyclicBarrier(NODES);
        List<CompletableFuture<Void>> looks =
                IntStream.range(0, NODES)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> look(together), nodes))
                        .toList();
        looks.forEach(CompletableFuture::join);
    }

    private void look(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        dispatch.sendOne();
    }

    private CompletableFuture<Boolean> node(Dispatch sender) {
        return CompletableFuture.supplyAsync(sender::sendOne, nodes);
    }

    /** A sender that waits two seconds for an answer. */
    private Dispatch impatient() {
        MailSettings.Out like = settings.out();
        MailSettings.Out out =
                new MailSettings.Out(
                        like.host(),
                        like.port(),
                        like.security(),
                        like.user(),
                        like.password(),
                        like.perMinute(),
                        like.tries(),
                        like.firstPause(),
                        like.longestPause(),
                        Duration.ofSeconds(2),
                        like.lease());
        return new Dispatch(
                new MailSettings(
                        settings.address(),
                        settings.secret(),
                        settings.pollEvery(),
                        settings.maxMail(),
                        settings.lease(),
                        settings.perSender(),
                        settings.url(),
                        out,
                        settings.boxes()),
                mails,
                letters,
                contents,
                references,
                labels);
    }

    private OutgoingMail only(Ticket ticket) {
        assertThat(mails.of(ticket.id())).hasSize(1);
        return mails.of(ticket.id()).get(0);
    }

    private Ticket file() {
        return desk.file(
                Complaints.withMail(Complaints.withoutEvidence(SHOP), "zhao@customer.example"));
    }
}
