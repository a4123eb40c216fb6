package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.escalation.Award;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.task.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A case at an outside body, from the day it is filed to the day its outcome is carried out. */
@RedressTest
class OutsideCaseTests {

    private static final String STORE = "外部个案小店";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired Desk desk;
    @Autowired OutsideDesk outside;
    @Autowired OutsideCases cases;
    @Autowired CustomerDesk customers;
    @Autowired FollowExternalCase form;
    @Autowired Ledgers ledgers;
    @Autowired ClockWords clockWords;
    @Autowired Proposals proposals;
    @Autowired Messages messages;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor agent;

    @BeforeEach
    void aDesk() {
        desk.merchant(STORE);
        agent = people.agent("GOODS").actor();
    }

    /** R45: filed on Monday the 20th, told to the desk on the 29th; both its terms by its law. */
    @Test
    void theBodysDaysCountFromItsOwnDaysAndSayTheirArticle() {
        Ticket ticket = late();
        clock.set(at("2026-04-29T10:00"));
        register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-20");

        Ledger acceptance = ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE);
        assertThat(lastDay(acceptance)).isEqualTo("2026-04-29");
        assertThat(clockWords.explain(acceptance, Locale.SIMPLIFIED_CHINESE).get(0))
                .contains("总局令121第15条");

        follow(ticket, "ACCEPTED", "acceptedOn", "2026-04-28");

        assertThat(ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE).deadline().state())
                .isEqualTo(ClockState.MET);
        Ledger outcome = ledger(ticket, ClockKind.OUTSIDE_OUTCOME);
        // The sixtieth day is a Saturday, so it is put off to Monday.
        assertThat(lastDay(outcome)).isEqualTo("2026-06-29");
        assertThat(clockWords.explain(outcome, Locale.SIMPLIFIED_CHINESE).get(0))
                .contains("总局令121第23条");
        assertThat(current(ticket).state()).isEqualTo(OutsideCase.State.ACCEPTED);
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);
    }

    /** What was handed in on the last day was in time, whenever somebody notes it. */
    @Test
    void whatTheBodyAsksForIsOwedUntilItIsHandedIn() {
        Ticket ticket = late();
        clock.set(at("2026-04-27T10:00"));
        register(ticket, "MARKET_REGULATION_12315");
        follow(
                ticket,
                "ASKED",
                "requestKind",
                "SUPPLEMENT",
                "wanted",
                "请补交支付凭证原件",
                "askedOn",
                "2026-04-27",
                "dueOn",
                "2026-05-06");

        OutsideRequest asked = only(cases.requests(List.of(current(ticket))));
        assertThat(asked.isOpen()).isTrue();
        assertThat(asked.dueAt()).isEqualTo(at("2026-05-07T00:00"));
        assertThat(ledger(ticket, ClockKind.OUTSIDE_SUPPLEMENT).deadline().dueAt())
                .isEqualTo(asked.dueAt());

        clock.set(at("2026-05-08T10:00"));
        follow(
                ticket,
                "SUPPLEMENT",
                "request",
                Long.toString(asked.id()),
                "handedOn",
                "2026-05-06",
                "description",
                "支付凭证原件一份",
                "evidenceNos",
                "2");

        assertThat(ledger(ticket, ClockKind.OUTSIDE_SUPPLEMENT).deadline().state())
                .isEqualTo(ClockState.MET);
        assertThat(only(cases.requests(List.of(current(ticket)))).endedOn())
                .isEqualTo(LocalDate.of(2026, 5, 6));
        Handing kept = only(cases.handings(List.of(current(ticket))));
        assertThat(kept.description()).isEqualTo("支付凭证原件一份");
        assertThat(kept.pieces()).containsExactly(2);
        assertThat(kept.requestId()).isEqualTo(asked.id());
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);
    }

    @Test
    void withoutADayOfTheBodyThePlatformsOwnTermCounts() {
        Ticket ticket = late();
        clock.set(at("2026-04-20T10:00"));
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "ASKED", "requestKind", "PLATFORM_ANSWER", "wanted", "请平台说明情况");

        Ledger answer = ledger(ticket, ClockKind.OUTSIDE_ANSWER);
        assertThat(answer.deadline().rule()).isEqualTo("outside-answer");
        assertThat(lastDay(answer)).isEqualTo("2026-04-27");

        follow(ticket, "WITHDRAWN", "note", "用户撤回");
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ANSWER).deadline().state())
                .isEqualTo(ClockState.CANCELLED);
        assertThat(only(cases.requests(cases.of(ticket.id()))).isOpen()).isFalse();
    }

    /** R46: refused with its ground, the next body is offered and the complaint stays open. */
    @Test
    void whoIsNotTakenIsToldOfTheNextBodyAndTheComplaintStaysOpen() {
        Ticket ticket = upheld();
        register(ticket, "MARKET_REGULATION_12315");
        follow(
                ticket,
                "REFUSED",
                "declineGround",
                "NO_CONSUMER_DISPUTE",
                "note",
                "没有可以证明的争议",
                "lesson",
                "LESSON_EVIDENCE_OVERLOOKED");
        desk.runDue(ticket);

        OutsideCase refused = cases.of(ticket.id()).get(0);
        assertThat(refused.outcome()).isEqualTo(OutsideOutcome.REFUSED);
        assertThat(refused.ground()).isEqualTo(DeclineGround.NO_CONSUMER_DISPUTE);
        assertThat(refused.lesson()).isEqualTo(Lesson.LESSON_EVIDENCE_OVERLOOKED);
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE).deadline().state())
                .isEqualTo(ClockState.MET);
        assertThat(current(ticket).cause()).isEqualTo(Cause.ANOTHER_BODY_ENDED);
        assertThat(current(ticket).suggestedBody()).isEqualTo(Body.SMALL_CLAIMS);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.EXTERNAL);
        assertThat(desk.openTasks(ticket)).containsExactly(REGISTER_EXTERNAL_CASE);
        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)))
                .map(Message::body)
                .anySatisfy(body -> assertThat(body).startsWith("您去的机构没有受理"));

        desk.pass(ticket, Duration.ofDays(31));

        assertThat(current(ticket).outcome()).isEqualTo(OutsideOutcome.OFFER_LAPSED);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    /** 12315 in vain, then the court: what it grants is paid once and verified. */
    @Test
    void whatACourtGrantsAfterMediationFailedIsCarriedOutOnceAndVerified() {
        Ticket ticket = upheld();
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "ACCEPTED");
        assertThat(ways(ticket)).doesNotContain("ACCEPTED", "REFUSED", "JUDGED").contains("FAILED");
        follow(ticket, "FAILED", "note", "双方没有达成一致");
        register(ticket, "SMALL_CLAIMS");
        assertThat(ways(ticket)).contains("JUDGED").doesNotContain("FAILED");
        follow(ticket, "JUDGED", "remedy", "REFUND", "awardedYuan", "100.00", "note", "判决退还 100 元");
        desk.runDue(ticket);
        assertThat(current(ticket).isAwardUnderWay()).isTrue();
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "判-1"));
        desk.runDue(ticket);

        OutsideCase won = current(ticket);
        assertThat(won.award()).isEqualTo(Award.REFUND);
        assertThat(won.verifiedAt()).isNotNull();
        assertThat(outsideProposals(ticket)).isEqualTo(1);
        assertThat(happened(ticket))
                .containsSubsequence(
                        "OUTSIDE_ENDED", "REMEDY_SETTLED", "OUTSIDE_VERIFIED", "CLOSED");
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    /** Granted while the inside still works: nothing closes before it is carried out. */
    @Test
    void whatIsGrantedWhileTheInsideGoesOnIsCarriedOutBeforeItCloses() {
        Ticket ticket = late();
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "MEDIATED", "awardedYuan", "40.00", "note", "调解退 40 元");
        desk.runDue(ticket);
        assertThat(current(ticket).isAwardDue()).isTrue();

        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"));
        customers.decide(desk.now(ticket), true, "好", Complaints.SHOP);
        desk.runDue(ticket);

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_REMEDY);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "调-1"));
        desk.runDue(ticket);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(current(ticket).verifiedAt()).isNotNull();
        assertThat(outsideProposals(ticket)).isEqualTo(1);
    }

    @Test
    void aDayIsNeitherToComeNorBeforeWhatItFollows() {
        Ticket ticket = late();
        clock.set(at("2026-04-29T10:00"));
        assertRefused(
                () -> register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-30"),
                "fields.filedOn",
                "day_to_come");
        register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-20");
        assertRefused(
                () -> follow(ticket, "ACCEPTED", "acceptedOn", "2026-04-19"),
                "fields.acceptedOn",
                "day_before");
        assertRefused(
                () -> follow(ticket, "ACCEPTED", "acceptedOn", "昨天"),
                "fields.acceptedOn",
                "not_a_day");
        assertRefused(
                () -> follow(ticket, "REFUSED", "note", "没有说理由"),
                "fields.declineGround",
                "required");
        assertRefused(
                () -> follow(ticket, "MEDIATED", "remedy", "REFUND", "note", "退多少？"),
                "fields.awardedYuan",
                "required");
    }

    /** A body that writes first has the case; from then on it runs as any other. */
    @Test
    void aBodyThatWritesFirstHasTheCase() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.NOT_AS_DESCRIBED));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Registration told = new Registration(Body.MARKET_REGULATION_12315, "来函-1", today, null);

        outside.register(ticket, told, agent);
        outside.asked(
                desk.now(ticket),
                OutsideRequest.Kind.PLATFORM_ANSWER,
                "请答复",
                today,
                today.plusDays(10),
                agent);

        assertThat(current(ticket).cause()).isEqualTo(Cause.BODY_WROTE);
        assertThat(current(ticket).state()).isEqualTo(OutsideCase.State.REGISTERED);
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ANSWER).deadline().dueAt())
                .isEqualTo(today.plusDays(11).atStartOfDay(ZONE).toInstant());
        assertThatThrownBy(() -> outside.register(desk.now(ticket), told, agent))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aMerchantTouchesNoCaseOutside() {
        Ticket ticket = late();
        Actor own =
                new Actor(Actor.Kind.MERCHANT, null, "m", "M-1", null, desk.merchant(STORE).id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);

        assertThatThrownBy(
                        () ->
                                outside.register(
                                        ticket,
                                        new Registration(Body.TELECOM_APPEAL, "1", today, null),
                                        own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                desk.complete(
                                        ticket,
                                        REGISTER_EXTERNAL_CASE,
                                        "REGISTERED",
                                        Map.of("body", "TELECOM_APPEAL", "caseNo", "1"),
                                        own))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Ticket late() {
        clock.set(at("2026-03-30T10:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.pass(ticket, Duration.ofDays(20));
        return desk.now(ticket);
    }

    /** The platform's last word was no, and nothing inside is waited for. */
    private Ticket upheld() {
        clock.set(at("2026-03-30T10:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"));
        customers.decide(desk.now(ticket), false, "不接受", Complaints.SHOP);
        desk.complete(
                ticket,
                REVIEW_REFUSAL,
                "UPHOLD",
                Map.of("answer", "维持原方案"),
                people.manager().actor());
        return desk.now(ticket);
    }

    private void register(Ticket ticket, String body, String... more) {
        Map<String, String> fields = fields(more);
        fields.put("body", body);
        fields.put("caseNo", "案-" + body);
        desk.complete(ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", fields, agent);
    }

    private void follow(Ticket ticket, String outcome, String... fields) {
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, outcome, fields(fields), agent);
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private List<String> ways(Ticket ticket) {
        return form.outcomes(desk.now(ticket)).stream().map(Outcome::name).toList();
    }

    private OutsideCase current(Ticket ticket) {
        return cases.latest(ticket.id()).orElseThrow();
    }

    private Ledger ledger(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String lastDay(Ledger ledger) {
        return LocalDate.ofInstant(ledger.deadline().dueAt().minusSeconds(1), ZONE).toString();
    }

    private long outsideProposals(Ticket ticket) {
        return proposals.of(ticket.id()).stream()
                .filter(one -> one.madeByParty() == ProposingParty.OUTSIDE_BODY)
                .count();
    }

    private List<String> happened(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }

    private static <T> T only(List<T> of) {
        assertThat(of).hasSize(1);
        return of.get(0);
    }

    private static void assertRefused(Runnable step, String field, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field, FieldError::code)
                                        .containsExactly(tuple(field, code)));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
