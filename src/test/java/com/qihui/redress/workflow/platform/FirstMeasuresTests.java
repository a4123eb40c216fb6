package com.qihui.redress.workflow.platform;

import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.PROTECT_ACCOUNT;
import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Waiting;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What cannot wait comes before merchant and platform: a safe account, a guardian's proof. */
@RedressTest
@Import(Waiting.class)
class FirstMeasuresTests {

    private static final String SHOP = "先行小店";

    @Autowired Desk desk;
    @Autowired Waiting waiting;
    @Autowired CustomerDesk customers;
    @Autowired People people;
    @Autowired Deadlines deadlines;
    @Autowired Worklist worklist;
    @Autowired Journal journal;

    private Actor agent;

    @BeforeEach
    void somebodyIsThere() {
        desk.merchant(SHOP);
        agent = people.agent("ACCOUNT").actor();
    }

    @Test
    void protectsAnAccountSomebodyElseGotAtBeforeItIsInvestigated() {
        Ticket ticket = stolen();

        assertThat(desk.openTasks(ticket)).containsExactly(PROTECT_ACCOUNT);
        assertThat(desk.now(ticket).priority()).isEqualTo(Priority.URGENT);

        desk.complete(
                ticket,
                PROTECT_ACCOUNT,
                "PROTECTED",
                Map.of("measure", "ACCOUNT_FROZEN", "told", "已冻结账户并停用支付。"),
                agent);

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(waiting.types(ticket)).contains("ACCOUNT_PROTECTED");
        assertThat(waiting.lastMessage(ticket).body()).isEqualTo("已冻结账户并停用支付。");
    }

    @Test
    void hasAClockOfItsOwnThatAlarmsLikeTheOthers() {
        Ticket ticket = stolen();
        Deadline protection = protection(ticket);
        assertThat(Duration.between(protection.startedAt(), protection.dueAt()))
                .isEqualTo(Duration.ofHours(1));

        desk.pass(ticket, Duration.ofMinutes(61));

        assertThat(protection(ticket).state()).isEqualTo(ClockState.BREACHED);
        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("CLOCK_BREACHED"))
                .anySatisfy(entry -> assertThat(entry.data()).contains("ACCOUNT_PROTECTION"));
        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("CLOCK_WARNED"))
                .anySatisfy(entry -> assertThat(entry.data()).contains("ACCOUNT_PROTECTION"));
        desk.complete(
                ticket, PROTECT_ACCOUNT, "PROTECTED", Map.of("measure", "ACCOUNT_FROZEN"), agent);
        assertThat(protection(ticket).isLive()).isFalse();
    }

    @Test
    void theClockOfProtectingIsMetInTimeAndLeadsTheWorkList() {
        Ticket ticket = stolen();
        assertThat(worklist.of(ticket.id(), agent))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.dueKind())
                                        .isIn(
                                                ClockKind.ACCOUNT_PROTECTION,
                                                ClockKind.FIRST_RESPONSE));

        desk.complete(ticket, PROTECT_ACCOUNT, "NOT_AT_RISK", Map.of("reason", "本人"), agent);

        assertThat(protection(ticket).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void protectsItOnceHoweverOftenTheComplaintIsTakenUp() {
        Ticket ticket = stolen();
        desk.complete(ticket, PROTECT_ACCOUNT, "NOT_AT_RISK", Map.of("reason", "本人在别处登录"), agent);
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"),
                agent);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);

        customers.reopen(desk.now(ticket), "又有一笔", Actor.COMPLAINANT);
        desk.complete(
                ticket,
                TRIAGE_COMPLAINT,
                "HANDLE",
                Map.of("category", "ACCOUNT_ANOMALY", "handledBy", "PLATFORM"),
                agent);

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
    }

    @Test
    void asksForTheGuardiansProofBeforeAMinorsComplaintIsHandled() {
        Ticket ticket = childPaid();
        assertThat(desk.now(ticket).flags()).contains(Flag.MINOR);

        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.AWAITING_CUSTOMER);
        assertThat(waiting.onlyOpen(ticket).missing()).containsExactly("GUARDIAN_PROOF");

        waiting.add(ticket, Complaints.piece(EvidenceKind.OTHER));
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);

        waiting.add(ticket, Complaints.piece(EvidenceKind.GUARDIAN_PROOF));

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_PLATFORM);
    }

    @Test
    void goesOnWithoutAProofThatDoesNotCome() {
        Ticket ticket = childPaid();

        desk.pass(ticket, Duration.ofHours(73));

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
    }

    private Deadline protection(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.ACCOUNT_PROTECTION)
                .findFirst()
                .orElseThrow();
    }

    private Ticket stolen() {
        return file("2026年11月22日账号被盗，异地登录，有人用我的账号下了我没有下过的订单。");
    }

    private Ticket childPaid() {
        return file("2026年11月22日我家孩子今年 10 岁，拿我的手机偷偷充值了 100 元，我不知情。");
    }

    private Ticket file(String narrative) {
        return desk.file(
                Complaints.telling(
                        Complaints.about(
                                SHOP,
                                Category.ACCOUNT_ANOMALY,
                                List.of(
                                        Complaints.orderDetail(),
                                        Complaints.paymentProof(),
                                        Complaints.piece(
                                                EvidenceKind.ACCOUNT_NOTICE,
                                                "noticeOrLogin",
                                                "time"))),
                        narrative));
    }
}
