package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.EarlierDiagrams;
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that began on a diagram from before there was a next body, or an award to wait for. */
@RedressTest
class EarlierOutsideTests {

    private static final String STORE = "旧图外部小店";
    private static final Map<String, String> REGULATOR =
            Map.of("body", "MARKET_REGULATION_12315", "caseNo", "旧-1");

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired OutsideCases cases;
    @Autowired AlarmTimers timers;
    @Autowired EarlierDiagrams earlier;
    @Autowired People people;

    private Actor agent;

    @BeforeEach
    void aDesk() {
        desk.merchant(STORE);
        agent = people.agent("ACCOUNT").actor();
    }

    @Test
    void aRefusalThereIsFollowedByTheNextBodyInThePresentDiagram() {
        Ticket ticket = upheld();
        earlier.end(ticket, ExternalEscalation.KEY);
        earlier.begin(
                ticket,
                "external-escalation-1.bpmn",
                "registerExternalCase",
                Map.of(OutsideRoute.OFFER_LAPSES_AT, "2099-01-01T00:00:00"));
        desk.complete(ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", REGULATOR, agent);
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "ACCEPTED", Map.of(), agent);
        desk.complete(
                ticket, FOLLOW_EXTERNAL_CASE, "SUPPLEMENT", Map.of("description", "流水"), agent);

        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "FAILED", Map.of("note", "未成"), agent);
        desk.runDue(ticket);

        assertThat(cases.latest(ticket.id()).orElseThrow().cause())
                .isEqualTo(Cause.ANOTHER_BODY_ENDED);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.EXTERNAL);
        assertThat(desk.openTasks(ticket)).containsExactly(REGISTER_EXTERNAL_CASE);
    }

    @Test
    void anAwardIsCarriedOutThoughTheComplaintsDiagramKnowsNone() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.pass(ticket, Duration.ofDays(20));
        desk.complete(ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", REGULATOR, agent);
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "MEDIATED",
                Map.of("awardedYuan", "30.00", "note", "退 30 元"),
                agent);
        desk.runDue(ticket);
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"),
                agent);
        customers.decide(desk.now(ticket), true, "好", Complaints.SHOP);
        earlier.end(ticket, Cases.COMPLAINT);
        earlier.begin(
                ticket,
                "complaint-5.bpmn",
                "checkOpenMatters",
                Map.of(AlarmTimers.CYCLE, timers.cycle(ticket.id())));
        desk.runDue(ticket);

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
        assertThat(cases.latest(ticket.id()).orElseThrow().isAwardUnderWay()).isTrue();
    }

    private Ticket upheld() {
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
}
