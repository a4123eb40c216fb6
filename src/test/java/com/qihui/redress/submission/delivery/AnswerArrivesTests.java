package com.qihui.redress.submission.delivery;

import static com.qihui.schema.Tables.HAND_IN;
import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.out.Dispatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The platform's answer, once a body has it, is no longer owed (R45; 电商法 62). */
@RedressTest
class AnswerArrivesTests {

    private static final String STORE = "答复来函小店";
    private static final Body REGULATOR = Body.MARKET_REGULATION_12315;

    @Autowired HandIns handIns;
    @Autowired Courier courier;
    @Autowired Dispatch dispatch;
    @Autowired MailSettings mailSettings;
    @Autowired ExchangeSettings settings;
    @Autowired Submissions submissions;
    @Autowired OutsideDesk outside;
    @Autowired OutsideCases cases;
    @Autowired Deadlines deadlines;
    @Autowired People people;
    @Autowired Desk desk;
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
        db.update(OUTGOING_MAIL)
                .setNull(OUTGOING_MAIL.NEXT_TRY_AT)
                .setNull(OUTGOING_MAIL.SENT_AT)
                .execute();
    }

    @Test
    void byMailWhenAServerTookIt() {
        GreenMail server =
                new GreenMail(
                        new ServerSetup(
                                mailSettings.out().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Made answer = answer(REGULATOR);
            handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent);
            assertThat(request().isOpen()).as("not there yet").isTrue();

            clock.travel(Duration.ofMinutes(2));
            while (dispatch.sendOne()) {}

            assertAnsweredWith(answer);
        } finally {
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
        assertThat(deadlines.of(ticket.id()))
                .filteredOn(one -> one.kind() == ClockKind.OUTSIDE_ANSWER)
                .extracting(one -> one.state())
                .containsExactly(ClockState.MET);
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
