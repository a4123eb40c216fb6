package com.qihui.redress.mail.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a server that does not take mail now is spared, and the mails that it would take are not. */
@RedressTest
@Timeout(30)
class UnwillingServerTests {

    private static final String SHOP = "邮局罢工小店";
    private static final int BACKLOG = 3;

    @Autowired Dispatch dispatch;
    @Autowired OutgoingMails mails;
    @Autowired MailSettings settings;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

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
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,421 going down",
        "MAIL,451 not now",
        "MAIL,530 who are you",
        "MAIL,550 not from you",
        "MAIL,554 you are blocked",
        "RCPT,421 going down",
        "DATA,451 not now",
        ".,421 going down",
        ".,451 not now",
        ".,452 disk is full"
    })
    void aServerInTroubleOfItsOwnIsOfferedOneMailATurn(String command, String words) {
        server.answer(command, words);
        List<Ticket> backlog = backlog();

        turn();

        assertThat(backlog).filteredOn(this::isTried).hasSize(1);
        assertThat(backlog)
                .extracting(ticket -> only(ticket).state())
                .containsOnly(OutgoingState.WAITING);
    }

    @Test
    void aServerThatIsAwayIsCalledOnceATurn() throws IOException {
        server.close();
        List<Ticket> backlog = backlog();

        turn();

        assertThat(backlog).filteredOn(this::isTried).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,451 greylisted",
        "RCPT,450 mailbox is busy",
        "RCPT,550 no such mailbox",
        ".,554 looks like spam"
    })
    void whatIsRefusedForItsOwnSakeHoldsUpNoOther(String command, String words) {
        server.answer(command, words);
        List<Ticket> backlog = backlog();

        turn();

        assertThat(backlog).allMatch(this::isTried);
    }

    @Test
    void noMoreAreTriedWithinAMinuteThanMayGoThoughNoneIsTaken() {
        server.answer("RCPT", "451 greylisted");
        int most = settings.out().perMinute();
        List<Ticket> backlog = backlog(most + BACKLOG);

        turn();
        assertThat(backlog).filteredOn(this::isTried).hasSize(most);
        clock.travel(Duration.ofSeconds(61));
        turn();

        assertThat(backlog).allMatch(this::isTried);
    }

    private boolean isTried(Ticket ticket) {
        return only(ticket).tries() > 0;
    }

    private void turn() {
        while (dispatch.sendOne()) {}
    }

    private OutgoingMail only(Ticket ticket) {
        assertThat(mails.of(ticket.id())).hasSize(1);
        return mails.of(ticket.id()).get(0);
    }

    private List<Ticket> backlog() {
        return backlog(BACKLOG);
    }

    private List<Ticket> backlog(int mails) {
        return Stream.generate(this::file).limit(mails).toList();
    }

    private Ticket file() {
        return desk.file(
                Complaints.withMail(Complaints.withoutEvidence(SHOP), "qian@customer.example"));
    }
}
