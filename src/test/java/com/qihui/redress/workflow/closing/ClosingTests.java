package com.qihui.redress.workflow.closing;

import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_OPEN_MATTERS;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Answer;
import com.qihui.redress.workflow.AnswerDesk;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Heeded;
import com.qihui.redress.workflow.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nothing is closed while something is open, and what was closed can be taken up again in time. */
@RedressTest
@Import(Waiting.class)
class ClosingTests {

    private static final String SHOP = "了结小店";
    private static final Map<String, String> EXPLAINED =
            Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下");

    @Autowired Desk desk;
    @Autowired Waiting waiting;
    @Autowired CustomerDesk customers;
    @Autowired AnswerDesk answers;
    @Autowired Casework casework;
    @Autowired Promises promises;
    @Autowired Tickets tickets;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private static final long LATEST = Long.MAX_VALUE;

    private Ticket ticket;
    private Actor agent;

    @BeforeEach
    void aComplaintIsInvestigated() {
        desk.merchant(SHOP);
        agent = people.agent("ACCOUNT").actor();
        ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
    }

    @Test
    void isRefusedWhileAPromiseIsOpenAndHappensByItselfOnceItIsKept() {
        Promise promise = promise();
        acceptAnExplanation();

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_PLATFORM);
        assertRefused("open_promise", "24小时内解冻");

        customers.keepPromise(desk.now(ticket), promise.id(), "已核实", agent);

        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
        assertThat(desk.openTasks(ticket)).isEmpty();
    }

    @Test
    void isRefusedWhileTheComplainantHasNoAnswerAndHappensWithIt() {
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED);
        customers.say(
                desk.now(ticket),
                MessageThread.COMPLAINANT,
                "TICKET",
                "冻结会不会再发生？",
                Actor.COMPLAINANT);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);
        assertRefused("open_answer", "");

        desk.complete(
                ticket,
                SETTLE_OPEN_MATTERS,
                "ANSWER_AND_CLOSE",
                Map.of("answer", "已加白名单，不会再误判。"),
                agent);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(waiting.lastMessage(ticket).body()).isEqualTo("已加白名单，不会再误判。");
    }

    @Test
    void anOrdinaryAnswerEndsTheWaitingToo() {
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED);
        customers.say(
                desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "谢谢", Actor.COMPLAINANT);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);
        assertThat(desk.now(ticket).isClosed()).isFalse();

        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "不客气", agent);

        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void anAnswerThatPromisesLeavesItOpenUntilThePromiseIsKept() {
        waitsForAnAnswer();

        answers.send(
                desk.now(ticket),
                new Answer(
                        MessageThread.COMPLAINANT, "24小时内解冻。", List.of(soon()), LATEST, Set.of()),
                agent);

        assertThat(desk.now(ticket).isClosed()).isFalse();
        keepIt();
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void soDoesAnAnswerThatEndsTheTask() {
        waitsForAnAnswer();

        casework.completeAnswering(
                desk.task(ticket, SETTLE_OPEN_MATTERS),
                "ANSWER_AND_CLOSE",
                Map.of("answer", "24小时内解冻。"),
                Heeded.ALL,
                List.of(soon()),
                agent);

        assertThat(desk.now(ticket).isClosed()).isFalse();
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);
        keepIt();
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    private void waitsForAnAnswer() {
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED);
        customers.say(
                desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "何时解冻？", Actor.COMPLAINANT);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);
    }

    private MakePromise soon() {
        return new MakePromise("24小时内解冻", clock.instant().plus(Duration.ofHours(24)));
    }

    private void keepIt() {
        long only = promises.of(ticket.id()).get(0).id();
        customers.keepPromise(desk.now(ticket), only, "已解冻", agent);
    }

    @Test
    void isRefusedWhileAPaymentIsOpen() {
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "PLATFORM",
                        "remedy", "REFUND",
                        "amountYuan", "100.00",
                        "answer", "全额退款"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());

        assertRefused("open_payment", "¥100.00");

        desk.runDue(ticket);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "线下转账 001"));

        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
    }

    @Test
    void isRefusedWhileACaseOutsideIsOpenAndWaitsForItsOutcome() {
        desk.pass(ticket, Duration.ofDays(20));
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "MARKET_REGULATION_12315", "caseNo", "市监投0331"));
        acceptAnExplanation();

        assertThat(desk.now(ticket).status()).isEqualTo(Status.EXTERNAL);
        assertThat(desk.openTasks(ticket)).containsExactly(FOLLOW_EXTERNAL_CASE);
        assertRefused("open_outside_case", "市监投0331");

        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "WITHDRAWN", Map.of("note", "用户撤回"));
        desk.runDue(ticket);

        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.ENDED_OUTSIDE);
    }

    @Test
    void tellsEverythingThatIsOpenAtOnceToWhoeverWantsToClose() {
        promise();
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED);
        customers.say(
                desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "还有吗？", Actor.COMPLAINANT);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);

        assertThatThrownBy(
                        () -> desk.complete(ticket, SETTLE_OPEN_MATTERS, "CLOSE", Map.of(), agent))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                FieldError.of("closing", "open_answer", ""),
                                                FieldError.of(
                                                        "closing", "open_promise", "24小时内解冻")));
    }

    @Test
    void startsANewRoundWithClocksOfItsOwnAndKeepsTheOldOne() {
        acceptAnExplanation();
        int before = journal.of(ticket.id()).size();
        clock.travel(Duration.ofDays(10));

        Instant again = clock.instant();

        Ticket reopened = customers.reopen(desk.now(ticket), "问题又出现", Actor.COMPLAINANT);

        assertThat(reopened.number()).isEqualTo(ticket.number());
        assertThat(reopened.reopenings()).isEqualTo(1);
        assertThat(journal.of(ticket.id())).hasSizeGreaterThan(before);
        assertThat(journal.isIntact(ticket.id())).isTrue();
        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
        for (ClockKind kind : List.of(ClockKind.RESOLUTION, ClockKind.INTERNAL_HANDLING)) {
            assertThat(waiting.states(ticket, kind))
                    .containsExactly(ClockState.MET, ClockState.RUNNING);
            assertThat(waiting.ledger(ticket, kind).deadline().startedAt())
                    .isBetween(again, clock.instant());
        }
    }

    @Test
    void isTakenUpAgainByStaffAsWellAndNotAfterItsTime() {
        acceptAnExplanation();
        clock.travel(Duration.ofDays(30).minusMinutes(1));
        assertThat(customers.reopen(desk.now(ticket), "用户来电", agent).status())
                .isEqualTo(Status.IN_TRIAGE);

        desk.complete(
                ticket,
                TRIAGE_COMPLAINT,
                "HANDLE",
                Map.of("category", "ACCOUNT_ANOMALY", "handledBy", "PLATFORM"));
        acceptAnExplanation();
        clock.travel(Duration.ofDays(30).plusMinutes(1));

        assertThatThrownBy(() -> customers.reopen(desk.now(ticket), "又来", agent))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        late -> assertThat(late.code()).isEqualTo("reopening_lapsed"));
    }

    private void acceptAnExplanation() {
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);
    }

    private Promise promise() {
        return customers.promise(
                desk.now(ticket), "24小时内解冻", clock.instant().plus(Duration.ofHours(24)), agent);
    }

    /** By whichever way: this is what all of them go through. */
    private void assertRefused(String code, String what) {
        assertThatThrownBy(() -> tickets.close(desk.now(ticket), Closing.REMEDIED, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(FieldError.of("closing", code, what)));
    }
}
