package com.qihui.redress.submission.delivery;

import static com.qihui.schema.Tables.HAND_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.dossier.GoldenDossier;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.mail.MailBounces;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.TicketReference;
import com.qihui.redress.mail.out.Dispatch;
import com.qihui.redress.mail.out.EarlierMails;
import com.qihui.redress.mail.out.OutgoingMail;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.mail.parse.BounceReport;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.submission.exchange.ExchangeFault;
import com.qihui.redress.submission.exchange.ExchangeSettings;
import com.qihui.redress.submission.exchange.Standing;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.IntakeDesk;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Dossiers on their way to a body, by mail and over a line (R30, R45). */
@RedressTest
class HandInTests {

    private static final String AGREED = "11-20 电话中同意，1018";
    private static final Paper REGULATOR = Paper.complaint(Body.MARKET_REGULATION_12315);

    @Autowired HandIns handIns;
    @Autowired Courier courier;
    @Autowired Submissions submissions;
    @Autowired ExchangeSettings settings;
    @Autowired Dispatch dispatch;
    @Autowired OutgoingMails mails;
    @Autowired MailBounces bounces;
    @Autowired MailSettings mailSettings;
    @Autowired TicketReference references;
    @Autowired IntakeDesk intake;
    @Autowired EvidenceFiles files;
    @Autowired ObjectMapper json;
    @Autowired People people;
    @Autowired Journal journal;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired TravellingClock clock;

    private @Nullable GreenMail server;
    private @Nullable BodyAtTheOtherEnd body;
    private Ticket ticket;
    private Made made;
    private Actor agent;

    @BeforeEach
    void aDossierIsMade() {
        agent = people.agent("RECHARGE").actor();
        ticket = GoldenDossier.file(intake, files, json);
        made = submissions.make(ticket.number(), REGULATOR, agent);
        db.update(HAND_IN).setNull(HAND_IN.NEXT_TRY_AT).execute();
        EarlierMails.areDone(db);
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.stop();
        }
        if (body != null) {
            body.close();
        }
    }

    @Test
    void goesByFormalMailOnceHoweverOftenItIsAskedFor() throws Exception {
        listenForMail();

        HandIn asked = handIn(Way.MAIL);
        assertThat(handIn(Way.MAIL).id()).isEqualTo(asked.id());
        sendAll();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        Multipart parts = (Multipart) mail.getContent();
        byte[] zip = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("office@body.example");
        assertThat(Hash.sha256(zip)).isEqualTo(made.sha256());
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo("投诉材料-" + ticket.number() + ".zip");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("市场监管部门（12315）", made.sha256(), ticket.number());
        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
        assertThat(only().deliveredAt()).isNotNull();
        assertThat(types()).containsOnlyOnce("DOSSIER_HANDED_IN");
    }

    /** Whoever has the mark writes as the complainant. */
    @Test
    void givesABodyNoMarkOfTheComplainants() throws Exception {
        listenForMail();

        handIn(Way.MAIL);
        sendAll();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).doesNotContain(references.of(ticket.number()));
        assertThat(mail.getReplyTo()[0].toString())
                .doesNotContain(references.address(ticket.number()));
    }

    @Test
    void aMailThatComesBackIsShownAndSentAgainByAPerson() throws Exception {
        listenForMail();
        handIn(Way.MAIL);
        sendAll();

        BounceReport report = new BounceReport(List.of(mail().messageId()), "550 mailbox full");
        transaction.executeWithoutResult(status -> bounces.note(report));

        assertThat(only().state()).isEqualTo(HandIn.State.CAME_BACK);
        assertThat(handIns.again(ticket, only().id(), agent)).isTrue();
        sendAll();
        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(handIns.again(ticket, only().id(), agent)).as("it is there").isFalse();
    }

    @Test
    void keepsHowTheComplainantAgreedAndAsksForItForTheirOwnPapersOnly() {
        assertRefused(
                () -> handIns.handIn(ticket.number(), made.id(), Way.MAIL, "  ", agent),
                "required");
        assertRefused(
                () -> handIns.handIn(ticket.number(), made.id(), Way.MAIL, "长".repeat(301), agent),
                "too_long");
        assertThat(handIns.of(ticket, agent)).isEmpty();

        assertThat(handIn(Way.MAIL).consent()).isEqualTo(AGREED);
        Made answer =
                submissions.make(
                        ticket.number(),
                        new Paper(Paper.Kind.ANSWER, Body.MARKET_REGULATION_12315),
                        agent);
        assertThat(handIns.handIn(ticket.number(), answer.id(), Way.MAIL, "", agent).consent())
                .isNull();
    }

    @Test
    void saysWhatStandsInTheWay() {
        Made court = submissions.make(ticket.number(), Paper.complaint(Body.SMALL_CLAIMS), agent);

        assertThat(handIns.offers(court))
                .extracting(Offer::obstacle)
                .containsExactly(null, Offer.Obstacle.NO_ADDRESS, Offer.Obstacle.NO_LINE);
        assertThat(handIns.offers(made)).allMatch(Offer::isOpen);
        assertRefused(
                () -> handIns.handIn(ticket.number(), court.id(), Way.MAIL, AGREED, agent),
                "hand_in_NO_ADDRESS");
        assertRefused(
                () -> handIns.handIn(ticket.number(), court.id(), Way.EXCHANGE, AGREED, agent),
                "hand_in_NO_LINE");
        assertRefused(
                () -> handIns.handIn(ticket.number(), court.id(), Way.DOWNLOAD, AGREED, agent),
                "hand_in_DOWNLOAD");
    }

    @Test
    void isTheDesksAloneAndOfThisComplaintOnly() {
        Actor merchant = new Actor(Actor.Kind.MERCHANT, null, "m", null, null, 1L);
        HandIn one = handIn(Way.EXCHANGE);
        Ticket other = GoldenDossier.file(intake, files, json);

        for (Actor stranger : List.of(merchant, Actor.COMPLAINANT, people.admin().actor())) {
            assertThatThrownBy(
                            () ->
                                    handIns.handIn(
                                            ticket.number(), made.id(), Way.MAIL, AGREED, stranger))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> handIns.again(ticket, one.id(), stranger))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> handIns.of(ticket, Actor.COMPLAINANT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handIns.of(ticket, merchant))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handIns.handIn(other.number(), made.id(), Way.MAIL, AGREED, agent))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handIns.again(other, one.id(), agent))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void changesNothingThatADossierTells() {
        handIn(Way.MAIL);
        handIn(Way.EXCHANGE);

        assertThat(submissions.make(ticket.number(), REGULATOR, agent).id()).isEqualTo(made.id());
    }

    @Test
    void goesOverTheLineAndBringsTheBodysNumberBack() {
        listenOnTheLine();

        handIn(Way.EXCHANGE);
        workAll();

        assertThat(body.cases()).hasSize(1).containsValue(made.sha256());
        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
        assertThat(only().caseNo()).isEqualTo("市监-1");
        assertThat(only().standing()).isEqualTo(Standing.RECEIVED);
        assertThat(types()).containsOnlyOnce("DOSSIER_DELIVERED");
        assertThat(courier.workOne()).as("nothing is due for a while").isFalse();
    }

    @Test
    void isThereOnceThoughTheAnswerWasLostLateOrSomethingElse() {
        listenOnTheLine();
        body.spoilNext(answer -> answer.withFault(Fault.EMPTY_RESPONSE));
        body.spoilNext(answer -> answer.withFixedDelay(3_000));

        handIn(Way.EXCHANGE);
        workAll();
        assertThat(only().fault()).isEqualTo(ExchangeFault.Kind.CONNECTION);
        assertThat(only().state()).isEqualTo(HandIn.State.WAITING);
        clock.travel(settings.longestPause());
        workAll();
        assertThat(only().fault()).isEqualTo(ExchangeFault.Kind.TIMEOUT);
        clock.travel(settings.longestPause());
        workAll();

        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
        assertThat(only().fault()).isNull();
        assertThat(body.cases()).hasSize(1);
        assertThat(body.calls()).isEqualTo(3);
    }

    /** Taken, perhaps handed in, and nobody there to note it. */
    @Test
    void killedBeforeItWasNotedItGoesAgainUnderTheSameKey() {
        listenOnTheLine();
        handIn(Way.EXCHANGE);
        HandIn taken = courier.claim().orElseThrow();
        assertThat(courier.workOne()).as("while another may be at it").isFalse();

        clock.travel(settings.lease());
        workAll();

        assertThat(body.cases()).containsOnlyKeys(taken.key());
        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
    }

    @Test
    void whatIsTriedInVainWaitsForAPersonWhoSendsItUnderTheSameKey() {
        HandIn asked = handIn(Way.EXCHANGE);
        for (int i = 0; i < settings.tries(); i++) {
            workAll();
            clock.travel(settings.longestPause());
        }

        assertThat(only().state()).isEqualTo(HandIn.State.FAILED);
        assertThat(only().fault()).isEqualTo(ExchangeFault.Kind.CONNECTION);
        assertThat(types()).containsOnlyOnce("HAND_IN_FAILED");
        assertThat(courier.workOne()).isFalse();
        listenOnTheLine();
        assertThat(handIns.again(ticket, asked.id(), agent)).isTrue();
        workAll();
        assertThat(body.cases()).containsOnlyKeys(asked.key());
        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
        assertThat(handIns.again(ticket, asked.id(), agent)).as("it is there").isFalse();
        assertThat(courier.workOne()).isFalse();
    }

    @Test
    void aRefusalIsNotTriedAgainAndSaysWhy() {
        listenOnTheLine();
        body.spoilNext(
                answer ->
                        answer.withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"code\": \"NOT_OUR_REMIT\"}"));

        handIn(Way.EXCHANGE);
        workAll();

        assertThat(only().state()).isEqualTo(HandIn.State.FAILED);
        assertThat(only().refusal()).isEqualTo("NOT_OUR_REMIT");
        clock.travel(settings.longestPause());
        assertThat(courier.workOne()).isFalse();
    }

    @Test
    void asksWhereItStandsUntilNothingMoreIsSaid() {
        listenOnTheLine();
        handIn(Way.EXCHANGE);
        workAll();

        body.says(Standing.ACCEPTED);
        clock.travel(settings.askEvery());
        workAll();
        body.spoilNext(answer -> answer.withStatus(500));
        clock.travel(settings.askEvery());
        workAll();
        assertThat(only().standing()).as("a fault changes nothing").isEqualTo(Standing.ACCEPTED);
        assertThat(only().state()).isEqualTo(HandIn.State.DELIVERED);
        body.says(Standing.CLOSED);
        clock.travel(settings.askEvery());
        workAll();

        assertThat(only().standing()).isEqualTo(Standing.CLOSED);
        assertThat(types().stream().filter("OUTSIDE_STANDING"::equals)).hasSize(2);
        clock.travel(settings.askEvery().multipliedBy(3));
        assertThat(courier.workOne()).isFalse();
        assertThat(body.parcels()).as("a dossier that is there is not sent again").isEqualTo(1);
    }

    private HandIn handIn(Way way) {
        return handIns.handIn(ticket.number(), made.id(), way, AGREED, agent);
    }

    private HandIn only() {
        List<HandIn> all = handIns.of(ticket, agent);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private OutgoingMail mail() {
        return mails.of(ticket.id()).stream()
                .filter(one -> one.recipient().equals("office@body.example"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Runnable gesture, String code) {
        assertThatThrownBy(gesture::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(FieldError::code)
                                        .containsExactly(code));
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }

    private void listenForMail() {
        server =
                new GreenMail(
                        new ServerSetup(
                                mailSettings.out().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private void listenOnTheLine() {
        body = new BodyAtTheOtherEnd(URI.create(settings.url()).getPort());
    }

    private void sendAll() {
        clock.travel(Duration.ofMinutes(2));
        while (dispatch.sendOne()) {}
    }

    private void workAll() {
        while (courier.workOne()) {}
    }
}
