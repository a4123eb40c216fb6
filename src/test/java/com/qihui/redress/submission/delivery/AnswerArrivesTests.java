package com.qihui.redress.submission.delivery;

import static com.qihui.schema.Tables.HAND_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.HandInPapers;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.PapersArrived;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.mail.MailBounces;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.out.Dispatch;
import com.qihui.redress.mail.out.EarlierMails;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.mail.parse.BounceReport;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.submission.exchange.ExchangeSettings;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.outside.OutsideDesk;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionOperations;

/** The platform's answer, once a body has it, is no longer owed (R45; 电商法 62). */
@RedressTest
class AnswerArrivesTests {

    private static final String STORE = "答复来函小店";
    private static final Body REGULATOR = Body.MARKET_REGULATION_12315;

    @Autowired HandIns handIns;
    @Autowired Courier courier;
    @Autowired MailedDossiers mailed;
    @Autowired Dispatch dispatch;
    @Autowired MailBounces bounces;
    @Autowired OutgoingMails mails;
    @Autowired MailSettings mailSettings;
    @Autowired ExchangeSettings settings;
    @Autowired Submissions submissions;
    @Autowired OutsideDesk outside;
    @Autowired OutsideCases cases;
    @Autowired Deadlines deadlines;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Journal journal;
    @Autowired TransactionOperations transactions;
    @Autowired ConfigurableApplicationContext desks;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aBodyAsksForAnAnswer() {
        desk.merchant(STORE);
        agent = people.agent("GOODS").actor();
        ticket = desk.file(Complaints.about(STORE, Category.NOT_AS_DESCRIBED));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        outside.register(ticket, new Registration(REGULATOR, "来函-7", today, null), agent);
        outside.asked(
                desk.now(ticket),
                OutsideRequest.Kind.PLATFORM_ANSWER,
                "请答复",
                today,
                today.plusDays(10),
                agent);
        db.update(HAND_IN).setNull(HAND_IN.NEXT_TRY_AT).execute();
        EarlierMails.areDone(db);
    }

    @Test
    void byMailWhenAServerTookIt() {
        try (MailServer server = new MailServer()) {
            Made answer = answer(REGULATOR);
            handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent);
            assertThat(request().isOpen()).as("not there yet").isTrue();

            sendAll();
            tellAll();

            assertAnsweredWith(answer);
            assertThat(server.received()).isEqualTo(1);
        }
    }

    /**
     * As after a power cut between both: what follows is done later, and the mail is not sent
     * again.
     */
    @Test
    void aFaultInWhatFollowsSendsNoMailAgain() {
        ApplicationListener<PayloadApplicationEvent<PapersArrived>> fault =
                arrived -> {
                    throw new IllegalStateException("the fault of this test");
                };
        try (MailServer server = new MailServer()) {
            Made answer = answer(REGULATOR);
            handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent);
            sendAll();
            desks.addApplicationListener(fault);
            try {
                tellAll();
                assertThat(request().isOpen()).isTrue();
                assertThat(handings()).isEmpty();
            } finally {
                desks.removeApplicationListener(fault);
            }

            clock.travel(settings.lease());
            sendAll();
            tellAll();

            assertAnsweredWith(answer);
            assertThat(server.received()).isEqualTo(1);
            clock.travel(settings.lease());
            assertThat(mailed.isAnyDue()).as("told once").isFalse();
        }
    }

    @Test
    void isOwedAgainWhenItsMailComesBackAndDueAsBefore() {
        try (MailServer server = new MailServer()) {
            Made answer = answer(REGULATOR);
            handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent);
            sendAll();
            tellAll();
            Instant due = request().dueAt();
            assertAnsweredWith(answer);

            comesBack();
            tellAll();

            assertThat(request().isOpen()).isTrue();
            assertThat(request().dueAt()).isEqualTo(due);
            assertThat(handings()).as("what was done stays on record").hasSize(1);
            assertThat(answerClocks())
                    .extracting(one -> one.state(), one -> one.dueAt())
                    .containsExactly(tuple(ClockState.MET, due), tuple(ClockState.RUNNING, due));
            assertThat(journal.of(ticket.id()).stream().map(entry -> entry.type()))
                    .containsOnlyOnce("OUTSIDE_OWED_AGAIN");

            handIns.again(desk.now(ticket), handIns.of(ticket, agent).get(0).id(), agent);
            sendAll();
            tellAll();

            assertThat(request().isOpen()).isFalse();
            assertThat(answerClocks())
                    .extracting(one -> one.state())
                    .containsExactly(ClockState.MET, ClockState.MET);
            assertThat(server.received()).isEqualTo(2);
        }
    }

    @Test
    void isThereThoughItsMailComesBackWhereTheLineTookItToo() {
        try (MailServer server = new MailServer();
                BodyAtTheOtherEnd body =
                        new BodyAtTheOtherEnd(URI.create(settings.url()).getPort())) {
            Made answer = answer(REGULATOR);
            handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent);
            sendAll();
            tellAll();
            handIns.handIn(ticket.number(), answer.id(), Way.EXCHANGE, "", agent);
            while (courier.workOne()) {}

            comesBack();
            tellAll();

            assertThat(server.received()).isEqualTo(1);
            assertThat(body.cases()).hasSize(1);
            assertThat(request().isOpen()).isFalse();
        }
    }

    @Test
    void isThereThoughItsMailComesBackWhereSomebodyBroughtItFirst() {
        try (MailServer server = new MailServer()) {
            Made answer = answer(REGULATOR);
            LocalDate today = request().askedOn();
            HandInPapers brought =
                    new HandInPapers(request().id(), today, "当面递交", answer.id(), List.of());
            transactions.executeWithoutResult(
                    status -> cases.handIn(desk.now(ticket), brought, agent));
            handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent);
            sendAll();
            tellAll();

            comesBack();
            tellAll();

            assertThat(server.received()).isEqualTo(1);
            assertThat(request().isOpen()).isFalse();
        }
    }

    private void sendAll() {
        clock.travel(Duration.ofMinutes(2));
        while (dispatch.sendOne()) {}
    }

    private void tellAll() {
        while (mailed.workOne()) {}
    }

    private void comesBack() {
        String id = mails.of(ticket.id()).get(0).messageId();
        BounceReport report = new BounceReport(List.of(id), "550 mailbox full");
        transactions.executeWithoutResult(status -> bounces.note(report));
    }

    /** Takes every mail of the desk. */
    private final class MailServer implements AutoCloseable {

        private final GreenMail server =
                new GreenMail(
                        new ServerSetup(
                                mailSettings.out().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        private MailServer() {
            server.start();
        }

        private int received() {
            return server.getReceivedMessages().length;
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    @Test
    void overTheLineWhenTheOtherEndHasIt() {
        try (BodyAtTheOtherEnd body = new BodyAtTheOtherEnd(URI.create(settings.url()).getPort())) {
            Made answer = answer(REGULATOR);
            handIns.handIn(ticket.number(), answer.id(), Way.EXCHANGE, "", agent);
            assertThat(request().isOpen()).as("not there yet").isTrue();

            while (courier.workOne()) {}

            assertThat(body.cases()).hasSize(1);
            assertAnsweredWith(answer);
        }
    }

    /**
     * The complainant's papers are no answer of the platform's, nor is an answer to another body.
     */
    @Test
    void nothingElseAnswersIt() {
        try (BodyAtTheOtherEnd body = new BodyAtTheOtherEnd(URI.create(settings.url()).getPort())) {
            Made complaint = submissions.make(ticket.number(), Paper.complaint(REGULATOR), agent);
            handIns.handIn(ticket.number(), complaint.id(), Way.EXCHANGE, "电话同意", agent);

            while (courier.workOne()) {}

            assertThat(body.cases()).hasSize(1);
            assertThat(request().isOpen()).isTrue();
            assertThat(handings()).isEmpty();
        }
    }

    private Made answer(Body to) {
        return submissions.make(ticket.number(), new Paper(Paper.Kind.ANSWER, to), agent);
    }

    private void assertAnsweredWith(Made answer) {
        assertThat(request().isOpen()).isFalse();
        assertThat(handings()).hasSize(1);
        assertThat(handings().get(0).submissionId()).isEqualTo(answer.id());
        assertThat(handings().get(0).requestId()).isEqualTo(request().id());
        assertThat(answerClocks()).extracting(one -> one.state()).containsExactly(ClockState.MET);
    }

    private List<Deadline> answerClocks() {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.OUTSIDE_ANSWER)
                .toList();
    }

    private OutsideRequest request() {
        List<OutsideRequest> all = cases.requests(cases.of(ticket.id()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Handing> handings() {
        return cases.handings(cases.of(ticket.id()));
    }
}
