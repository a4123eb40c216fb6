package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.CaseTask.TRIAGE_COMPLAINT;
import static com.qihui.redress.workflow.Complaints.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerRequest.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Complainants are asked for what is missing, and clocks stand still for them (R18, R44, E6). */
@RedressTest
class EvidenceRequestTests {

    private static final String STORE = "补证小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired CustomerRequests requests;
    @Autowired Ledgers ledgers;
    @Autowired BreachWatch breaches;
    @Autowired Messages messages;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor agent;

    @BeforeEach
    void aMerchantAndAnAgentAreKnown() {
        desk.merchant(STORE);
        agent = actor(people.agent("RECHARGE"));
    }

    @Test
    void tellsTheComplainantWhichPiecesAreMissingUntilWhenAndWhatHappensThen() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));

        CustomerRequest asked = onlyOpen(ticket);

        assertThat(asked.missing())
                .containsExactly("ORDER_DETAIL", "PAYMENT_PROOF", "BALANCE_COMPARISON");
        assertThat(lastMessage(ticket).body())
                .contains(
                        "1. 订单详情，须能看清订单号、商品名称、金额、交易时间",
                        "2. 支付凭证，须能看清收款方、到账时间",
                        "3. 余额对比，须能看清充值前、充值后",
                        "到期仍未补齐的，我们按现有材料继续处理，不会因此直接结案",
                        "7 个工作日的内部处理期限不受影响")
                .containsPattern("请在 \\d+ 月 \\d+ 日 \\d\\d:\\d\\d 前补充");
        assertThat(lastMessage(ticket).senderKind()).isEqualTo("SYSTEM");
    }

    @Test
    void stopsWhatWaitsForTheComplainantAndNothingElse() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));

        assertThat(state(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(ClockState.PAUSED);
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
        assertThat(state(ticket, ClockKind.INTERNAL_HANDLING)).isEqualTo(ClockState.RUNNING);
        assertThat(state(ticket, ClockKind.CUSTOMER_TURN)).isEqualTo(ClockState.RUNNING);
        assertThat(ledger(ticket, ClockKind.RESOLUTION).standsStill())
                .isEqualTo(PauseReason.EVIDENCE_ASKED);
    }

    @Test
    void goesOnAsSoonAsEnoughHasComeAndOwesTheDeskNoTime() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        Instant dueBefore = ledger(ticket, ClockKind.RESOLUTION).deadline().dueAt();
        clock.travel(Duration.ofHours(30));

        add(ticket, Complaints.paymentProof());
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);
        assertThat(requests.open(ticket.id())).hasSize(1);
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);

        add(ticket, Complaints.orderDetail());
        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
        Ledger resolution = ledger(ticket, ClockKind.RESOLUTION);
        assertThat(resolution.deadline().state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution.deadline().dueAt())
                .isBetween(
                        dueBefore.plus(Duration.ofHours(30)),
                        dueBefore.plus(Duration.ofHours(30)).plusSeconds(60));
        assertThat(resolution.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.dueBefore()).isEqualTo(dueBefore));
        assertThat(requests.of(ticket.id()))
                .extracting(CustomerRequest::ending)
                .containsExactly(Ending.PROVIDED);
        assertThat(types(ticket))
                .containsSubsequence(
                        "EVIDENCE_ASKED", "EVIDENCE_ADDED", "EVIDENCE_PROVIDED", "TRIAGE_ASKED");
        assertThat(types(ticket)).containsOnlyOnce("EVIDENCE_ASKED");
    }

    @Test
    void remindsOnceOfWhatIsStillMissingAndThenGoesOnWithWhatThereIs() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        desk.pass(ticket, Duration.ofHours(20));
        provide(ticket, EvidenceKind.BALANCE_COMPARISON);
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);

        desk.pass(ticket, Duration.ofHours(20));
        assertThat(lastMessage(ticket).body()).startsWith("提醒：").contains("1. 订单详情");
        provide(ticket, EvidenceKind.OTHER);
        desk.pass(ticket, Duration.ofHours(31));
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);
        desk.pass(ticket, Duration.ofHours(2));

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(types(ticket)).containsOnlyOnce("CUSTOMER_REMINDED", "EVIDENCE_LAPSED");
        assertThat(requests.of(ticket.id()))
                .extracting(CustomerRequest::ending)
                .containsExactly(Ending.LAPSED);
        assertThat(lastMessage(ticket).body()).contains("没有因此结案");
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void goesOnAtOnceWhenTheComplainantHasNothingMore() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));

        desk.complete(ticket, PROVIDE_EVIDENCE, "NOTHING_MORE", Map.of("reason", "截图丢了"));

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
        assertThat(requests.of(ticket.id()))
                .extracting(CustomerRequest::ending)
                .containsExactly(Ending.NOTHING_MORE);
    }

    @Test
    void doesNotAskMakersOfComplaintsLongPast() {
        FileComplaint past =
                Complaints.madeAt(
                        Complaints.withoutEvidence(STORE),
                        clock.instant().minus(Duration.ofDays(30)));

        Ticket ticket = desk.file(past);

        assertThat(desk.openTasks(ticket)).contains(TRIAGE_COMPLAINT);
        assertThat(types(ticket)).contains("EVIDENCE_NOT_ASKED").doesNotContain("EVIDENCE_ASKED");
    }

    @Test
    void asksForOneMorePieceWhileTheMerchantAnswers() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));

        customers.askEvidence(ticket, List.of("COMMUNICATION_RECORD"), "请附上客服的回复", agent);

        assertThat(desk.openTasks(ticket))
                .containsExactlyInAnyOrder(ANSWER_COMPLAINT, PROVIDE_EVIDENCE);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_MERCHANT);
        assertThat(lastMessage(ticket).body()).contains("1. 沟通记录", "请附上客服的回复");
        assertThat(lastMessage(ticket).senderKind()).isEqualTo("AGENT");
        assertThat(state(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(ClockState.MET);
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
        assertThat(state(ticket, ClockKind.MERCHANT_RESPONSE)).isEqualTo(ClockState.RUNNING);

        add(ticket, piece(EvidenceKind.COMMUNICATION_RECORD, "problem", "reply"));

        assertThat(desk.openTasks(ticket)).containsExactly(ANSWER_COMPLAINT);
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(state(ticket, ClockKind.CUSTOMER_TURN)).isEqualTo(ClockState.MET);
    }

    @Test
    void waitsForAnotherOfAKindThatTheChecklistDoesNotMiss() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        customers.askEvidence(ticket, List.of("PAYMENT_PROOF"), "", agent);

        add(ticket, piece(EvidenceKind.OTHER));
        assertThat(requests.open(ticket.id())).hasSize(1);
        add(ticket, Complaints.paymentProof());

        assertThat(requests.open(ticket.id())).isEmpty();
    }

    @Test
    void keepsTheClocksStandingUntilTheLastOfSeveralRequestsHasEnded() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        customers.askEvidence(ticket, List.of("ACCOUNT_NOTICE"), "", agent);
        clock.travel(Duration.ofHours(5));
        customers.askEvidence(desk.now(ticket), List.of("LOSS_PROOF"), "", agent);

        add(ticket, piece(EvidenceKind.ACCOUNT_NOTICE, "noticeOrLogin", "time"));
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
        assertThat(states(ticket, ClockKind.CUSTOMER_TURN))
                .containsExactly(ClockState.MET, ClockState.RUNNING);

        add(ticket, piece(EvidenceKind.LOSS_PROOF));
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(ledger(ticket, ClockKind.RESOLUTION).pauses()).hasSize(1);
    }

    @Test
    void asksAtAnyStageAndWithdrawsWhatIsOpenWhenTheComplaintCloses() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"));
        customers.askEvidence(desk.now(ticket), List.of(), "请补一张登录截图", agent);

        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        assertThat(requests.open(ticket.id())).hasSize(1);
        assertThat(states(ticket, ClockKind.CUSTOMER_TURN))
                .containsExactly(ClockState.MET, ClockState.RUNNING);
        desk.runDue(ticket);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.openTasks(ticket)).isEmpty();
        assertThat(requests.of(ticket.id()))
                .extracting(CustomerRequest::ending)
                .containsExactly(Ending.WITHDRAWN);
        assertThat(ledgers.of(ticket.id())).noneMatch(ledger -> ledger.deadline().isLive());
        assertThatThrownBy(() -> customers.askEvidence(desk.now(ticket), List.of(), "再补一张", agent))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void takesAnyPieceForAnAnswerToAQuestionFromTriage() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.RECHARGE_NOT_CREDITED));
        desk.complete(ticket, TRIAGE_COMPLAINT, "ASK", Map.of("question", "充到哪个账号？"));
        assertThat(lastMessage(ticket).body()).contains("充到哪个账号？", "清单上还缺", "1. 余额对比");

        add(ticket, piece(EvidenceKind.OTHER));

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
    }

    /** Answered while it stood still, a clock is not late for the time that was not its own. */
    @Test
    void meetsAClockInTimeThatIsAnsweredLongAfterItsOldDueTimeWhileItStandsStill() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        clock.travel(Duration.ofHours(60));
        markBreached();

        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "请尽快补充", agent);

        assertThat(state(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(ClockState.MET);
        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void doesNotLetAClockStandStillThatHasRunOut() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        clock.travel(Duration.ofDays(21));
        markBreached();

        customers.askEvidence(desk.now(ticket), List.of("ACCOUNT_NOTICE"), "", agent);

        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.BREACHED);
        assertThat(ledger(ticket, ClockKind.RESOLUTION).pauses()).isEmpty();
    }

    @Test
    void stopsTheClocksWhileTheInvestigationAsksToo() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));

        desk.complete(ticket, INVESTIGATE_COMPLAINT, "ASK", Map.of("question", "何时登录过？"));
        assertThat(ledger(ticket, ClockKind.RESOLUTION).standsStill())
                .isEqualTo(PauseReason.QUESTION_ASKED);
        assertThat(onlyOpen(ticket).question()).isEqualTo("何时登录过？");
        desk.complete(ticket, CaseTask.ANSWER_QUESTION, "ANSWER", Map.of("answer", "昨天"));

        assertThat(state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(requests.open(ticket.id())).isEmpty();
    }

    @Test
    void isForTheDeskAlone() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        List<String> one = List.of("ACCOUNT_NOTICE");
        Actor own = actor(people.merchant(desk.merchant(STORE).id()));
        Actor stranger = actor(people.merchant(desk.merchant("别家小店").id()));

        assertThatThrownBy(() -> customers.askEvidence(ticket, one, "", own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> customers.askEvidence(ticket, one, "", stranger))
                .isInstanceOf(NotFound.class);
        for (Actor other : List.of(SHOP, Actor.COMPLAINANT, actor(people.admin()))) {
            assertThatThrownBy(() -> customers.askEvidence(ticket, one, "", other))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(requests.of(ticket.id())).isEmpty();
    }

    @Test
    void refusesToAskForNothingForTheUnknownAndForTooMuch() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));

        assertThatThrownBy(() -> customers.askEvidence(ticket, List.of(), " ", agent))
                .isInstanceOf(RuleViolation.class);
        for (String code : List.of("TRUST", "PAYMENT_PROOF.colour", "PAYMENT_PROOF.payee.x", "")) {
            assertThatThrownBy(() -> customers.askEvidence(ticket, List.of(code), "", agent))
                    .isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> customers.askEvidence(ticket, List.of(), "问".repeat(1_001), agent))
                .isInstanceOf(RuleViolation.class);
    }

    /** Also those of other tests' complaints, which come first. */
    private void markBreached() {
        while (breaches.markBreached() > 0) {
            continue;
        }
    }

    private void add(Ticket ticket, FileComplaint.Piece piece) {
        customers.addEvidence(desk.now(ticket), List.of(NewPiece.seenElsewhere(piece)), SHOP);
    }

    private void provide(Ticket ticket, EvidenceKind kind) {
        desk.complete(
                ticket,
                PROVIDE_EVIDENCE,
                "PROVIDE",
                Map.of("kind", kind.name(), "description", "补一张"));
    }

    private static FileComplaint.Piece piece(EvidenceKind kind, String... shown) {
        return Complaints.piece(kind, shown);
    }

    private CustomerRequest onlyOpen(Ticket ticket) {
        List<CustomerRequest> open = requests.open(ticket.id());
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private Message lastMessage(Ticket ticket) {
        List<Message> said = messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
        return said.get(said.size() - 1);
    }

    private Ledger ledger(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private ClockState state(Ticket ticket, ClockKind kind) {
        return ledger(ticket, kind).deadline().state();
    }

    private List<ClockState> states(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .map(ledger -> ledger.deadline().state())
                .toList();
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }

    private static Actor actor(Account account) {
        return account.actor();
    }
}
