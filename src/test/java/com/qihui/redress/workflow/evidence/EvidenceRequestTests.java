package com.qihui.redress.workflow.evidence;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
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
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Waiting;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Complainants are asked for what is missing, and clocks stand still for them (R18, R44, E6). */
@RedressTest
@Import(Waiting.class)
class EvidenceRequestTests {

    private static final String STORE = "补证小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired CustomerRequests requests;
    @Autowired Ledgers ledgers;
    @Autowired BreachWatch breaches;
    @Autowired Waiting waiting;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor agent;

    @BeforeEach
    void aMerchantAndAnAgentAreKnown() {
        desk.merchant(STORE);
        agent = people.agent("RECHARGE").actor();
    }

    @Test
    void stopsWhatWaitsForTheComplainantAndNothingElse() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));

        assertThat(waiting.state(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(ClockState.PAUSED);
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
        assertThat(waiting.state(ticket, ClockKind.INTERNAL_HANDLING))
                .isEqualTo(ClockState.RUNNING);
        assertThat(waiting.state(ticket, ClockKind.CUSTOMER_TURN)).isEqualTo(ClockState.RUNNING);
        assertThat(waiting.ledger(ticket, ClockKind.RESOLUTION).standsStill())
                .isEqualTo(PauseReason.EVIDENCE_ASKED);
    }

    @Test
    void goesOnAsSoonAsEnoughHasComeAndOwesTheDeskNoTime() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        Instant dueBefore = waiting.ledger(ticket, ClockKind.RESOLUTION).deadline().dueAt();
        clock.travel(Duration.ofHours(30));

        waiting.add(ticket, Complaints.paymentProof());
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);
        assertThat(requests.open(ticket.id())).hasSize(1);
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);

        waiting.add(ticket, Complaints.orderDetail());
        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
        Ledger resolution = waiting.ledger(ticket, ClockKind.RESOLUTION);
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
        assertThat(waiting.types(ticket))
                .containsSubsequence(
                        "EVIDENCE_ASKED", "EVIDENCE_ADDED", "EVIDENCE_PROVIDED", "TRIAGE_ASKED");
        assertThat(waiting.types(ticket)).containsOnlyOnce("EVIDENCE_ASKED");
    }

    @Test
    void remindsOnceOfWhatIsStillMissingAndThenGoesOnWithWhatThereIs() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        desk.pass(ticket, Duration.ofHours(20));
        provide(ticket, EvidenceKind.BALANCE_COMPARISON);
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);

        desk.pass(ticket, Duration.ofHours(20));
        assertThat(waiting.lastMessage(ticket).body()).startsWith("提醒：").contains("1. 订单详情");
        provide(ticket, EvidenceKind.OTHER);
        desk.pass(ticket, Duration.ofHours(31));
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);
        desk.pass(ticket, Duration.ofHours(2));

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(waiting.types(ticket)).containsOnlyOnce("CUSTOMER_REMINDED", "EVIDENCE_LAPSED");
        assertThat(requests.of(ticket.id()))
                .extracting(CustomerRequest::ending)
                .containsExactly(Ending.LAPSED);
        assertThat(waiting.lastMessage(ticket).body()).contains("没有因此结案");
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
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
        assertThat(waiting.types(ticket))
                .contains("EVIDENCE_NOT_ASKED")
                .doesNotContain("EVIDENCE_ASKED");
    }

    @Test
    void keepsTheClocksStandingUntilTheLastOfSeveralRequestsHasEnded() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        customers.askEvidence(ticket, List.of("ACCOUNT_NOTICE"), "", agent);
        clock.travel(Duration.ofHours(5));
        customers.askEvidence(desk.now(ticket), List.of("LOSS_PROOF"), "", agent);

        waiting.add(ticket, Complaints.piece(EvidenceKind.ACCOUNT_NOTICE, "noticeOrLogin", "time"));
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
        assertThat(waiting.states(ticket, ClockKind.CUSTOMER_TURN))
                .containsExactly(ClockState.MET, ClockState.RUNNING);

        waiting.add(ticket, Complaints.piece(EvidenceKind.LOSS_PROOF));
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(waiting.ledger(ticket, ClockKind.RESOLUTION).pauses()).hasSize(1);
    }

    /** Answered while it stood still, a clock is not late for the time that was not its own. */
    @Test
    void meetsAClockInTimeThatIsAnsweredLongAfterItsOldDueTimeWhileItStandsStill() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        clock.travel(Duration.ofHours(60));
        markBreached();

        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "请尽快补充", agent);

        assertThat(waiting.state(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(ClockState.MET);
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void doesNotLetAClockStandStillThatHasRunOut() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        clock.travel(Duration.ofDays(21));
        markBreached();

        customers.askEvidence(desk.now(ticket), List.of("ACCOUNT_NOTICE"), "", agent);

        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.BREACHED);
        assertThat(waiting.ledger(ticket, ClockKind.RESOLUTION).pauses()).isEmpty();
    }

    @Test
    void stopsTheClocksWhileTheInvestigationAsksToo() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));

        desk.complete(ticket, INVESTIGATE_COMPLAINT, "ASK", Map.of("question", "何时登录过？"));
        assertThat(waiting.ledger(ticket, ClockKind.RESOLUTION).standsStill())
                .isEqualTo(PauseReason.QUESTION_ASKED);
        assertThat(waiting.onlyOpen(ticket).question()).isEqualTo("何时登录过？");
        desk.complete(ticket, CaseTask.ANSWER_QUESTION, "ANSWER", Map.of("answer", "昨天"));

        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(requests.open(ticket.id())).isEmpty();
    }

    /** Also those of other tests' complaints, which come first. */
    private void markBreached() {
        while (breaches.markBreached() > 0) {
            continue;
        }
    }

    private void provide(Ticket ticket, EvidenceKind kind) {
        desk.complete(
                ticket,
                PROVIDE_EVIDENCE,
                "PROVIDE",
                Map.of("kind", kind.name(), "description", "补一张"));
    }
}
