package com.qihui.redress.workflow.evidence;

import static com.qihui.redress.workflow.Complaints.SHOP;
import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Waiting;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The desk's people ask a complainant, at any stage, in their own words (R18, R44). */
@RedressTest
@Import(Waiting.class)
class EvidenceAskedByPeopleTests {

    private static final String STORE = "追问小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired CustomerRequests requests;
    @Autowired Ledgers ledgers;
    @Autowired Waiting waiting;
    @Autowired People people;

    private Actor agent;

    @BeforeEach
    void aMerchantAndAnAgentAreKnown() {
        desk.merchant(STORE);
        agent = people.agent("RECHARGE").actor();
    }

    @Test
    void asksForOneMorePieceWhileTheMerchantAnswers() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));

        customers.askEvidence(ticket, List.of("COMMUNICATION_RECORD"), "请附上客服的回复", agent);

        assertThat(desk.openTasks(ticket))
                .containsExactlyInAnyOrder(ANSWER_COMPLAINT, PROVIDE_EVIDENCE);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_MERCHANT);
        assertThat(waiting.lastMessage(ticket).body()).contains("1. 沟通记录", "请附上客服的回复");
        assertThat(waiting.lastMessage(ticket).senderKind()).isEqualTo("AGENT");
        assertThat(waiting.state(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(ClockState.MET);
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.PAUSED);
        assertThat(waiting.state(ticket, ClockKind.MERCHANT_RESPONSE))
                .isEqualTo(ClockState.RUNNING);

        waiting.add(
                ticket, Complaints.piece(EvidenceKind.COMMUNICATION_RECORD, "problem", "reply"));

        assertThat(desk.openTasks(ticket)).containsExactly(ANSWER_COMPLAINT);
        assertThat(waiting.state(ticket, ClockKind.RESOLUTION)).isEqualTo(ClockState.RUNNING);
        assertThat(waiting.state(ticket, ClockKind.CUSTOMER_TURN)).isEqualTo(ClockState.MET);
    }

    @Test
    void waitsForAnotherOfAKindThatTheChecklistDoesNotMiss() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        customers.askEvidence(ticket, List.of("PAYMENT_PROOF"), "", agent);

        waiting.add(ticket, Complaints.piece(EvidenceKind.OTHER));
        assertThat(requests.open(ticket.id())).hasSize(1);
        waiting.add(ticket, Complaints.paymentProof());

        assertThat(requests.open(ticket.id())).isEmpty();
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
        assertThat(waiting.states(ticket, ClockKind.CUSTOMER_TURN))
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
        assertThat(waiting.lastMessage(ticket).body()).contains("充到哪个账号？", "清单上还缺", "1. 余额对比");

        waiting.add(ticket, Complaints.piece(EvidenceKind.OTHER));

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
    }

    @Test
    void isForTheDeskAlone() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        List<String> one = List.of("ACCOUNT_NOTICE");
        Actor own = people.merchant(desk.merchant(STORE).id()).actor();
        Actor stranger = people.merchant(desk.merchant("别家小店").id()).actor();

        assertThatThrownBy(() -> customers.askEvidence(ticket, one, "", own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> customers.askEvidence(ticket, one, "", stranger))
                .isInstanceOf(NotFound.class);
        for (Actor other : List.of(SHOP, Actor.COMPLAINANT, people.admin().actor())) {
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
}
