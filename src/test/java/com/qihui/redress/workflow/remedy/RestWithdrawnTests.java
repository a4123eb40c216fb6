package com.qihui.redress.workflow.remedy;

import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.schema.Tables.INSTRUCTION;
import static com.qihui.schema.Tables.ORDER_ACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.remedy.InstructionState;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Paymaster;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.remedy.Withdrawable;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Of a solution that is paid in part the rest is taken back; what is paid stays paid (E33). */
@RedressTest
class RestWithdrawnTests {

    private static final String SHOP = "撤回其余店";
    private static final String ORDER = "QH2023101500123";

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Remedies remedies;
    @Autowired RemedyDesk remedyDesk;
    @Autowired RemedyTeller teller;
    @Autowired Paymaster paymaster;
    @Autowired Journal journal;
    @Autowired DSLContext db;

    private Ticket ticket;

    @BeforeEach
    void aRefundAndACompensationAreDue() {
        desk.merchant(SHOP);
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        db.deleteFrom(ORDER_ACTION).where(ORDER_ACTION.ORDER_NO.eq(ORDER)).execute();
        ticket =
                desk.file(
                        Complaints.ofOrder(
                                Complaints.about(SHOP, Category.ACCOUNT_ANOMALY), ORDER));
        propose(
                Map.of(
                        "responsibility", "MERCHANT_AND_PLATFORM",
                        "remedy", "REFUND",
                        "owedBy", "MERCHANT",
                        "remedy2", "COMPENSATION",
                        "amountYuan2", "10.00",
                        "answer", "双方承担"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
    }

    @Test
    void whatIsPaidStaysPaidAndTheRestIsNeverPaid() {
        paymaster.workOne();
        assertThat(remedies.withdrawable(ticket.id())).isEqualTo(Withdrawable.REST);

        remedyDesk.withdrawRest(ticket, "补偿不要了", Actor.COMPLAINANT);
        teller.tellUntold();
        desk.runDue(ticket);

        assertThat(paymaster.workOne()).as("something left to pay").isFalse();
        assertThat(paid()).isEqualTo(1);
        assertThat(states()).containsExactly(InstructionState.DONE, InstructionState.WITHDRAWN);
        assertThat(remedies.latest(ticket.id()).orElseThrow().state())
                .isEqualTo(RemedyState.WITHDRAWN);
        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("REMEDY_REST_WITHDRAWN"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.data())
                                        .contains("补偿不要了", "COMPENSATION", "10.00")
                                        .doesNotContain("REFUND"));
    }

    @Test
    void whatWentBackAlreadyIsNotRefundedAgain() {
        paymaster.workOne();
        remedyDesk.withdrawRest(ticket, "补偿不要了", Actor.COMPLAINANT);
        teller.tellUntold();

        assertThat(remedies.refundedYuan(ticket.id())).isEqualByComparingTo("100.00");
        assertThatThrownBy(() -> propose(solution("REFUND", "")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("refunded_before");
        assertThatThrownBy(() -> propose(solution("PARTIAL_REFUND", "0.01")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("refunded_before");
        propose(solution("COMPENSATION", "5.00"));
        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
    }

    @Test
    void theWholeIsNotTakenBackOnceAPartIsPaidNorTheRestBefore() {
        assertThat(remedies.withdrawable(ticket.id())).isEqualTo(Withdrawable.ALL);
        assertThatThrownBy(() -> remedyDesk.withdrawRest(ticket, "早了", Actor.COMPLAINANT))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("nothing_paid");

        paymaster.workOne();

        assertThatThrownBy(() -> remedyDesk.withdraw(ticket, "整体", Actor.COMPLAINANT))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("partly_paid");
        paymaster.workOne();
        assertThat(remedies.withdrawable(ticket.id())).isEqualTo(Withdrawable.NOTHING);
        assertThatThrownBy(() -> remedyDesk.withdrawRest(ticket, "晚了", Actor.COMPLAINANT))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isForTheComplainantAndTheDeskAlone() {
        paymaster.workOne();
        Actor seller = people.merchant(desk.merchant(SHOP).id()).actor();

        assertThatThrownBy(() -> remedyDesk.withdrawRest(ticket, "不付了", seller))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remedyDesk.withdrawRest(ticket, "不付了", people.admin().actor()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @RepeatedTest(10)
    void eitherTheRestIsTakenBackOrItIsPaid() throws Exception {
        paymaster.workOne();
        CyclicBarrier together = new CyclicBarrier(2);

        CompletableFuture<Boolean> takenBack =
                CompletableFuture.supplyAsync(
                        () -> {
                            meet(together);
                            try {
                                remedyDesk.withdrawRest(ticket, "不要了", Actor.COMPLAINANT);
                                return true;
                            } catch (Conflict paid) {
                                return false;
                            }
                        });
        CompletableFuture<Boolean> paying =
                CompletableFuture.supplyAsync(
                        () -> {
                            meet(together);
                            return paymaster.workOne();
                        });
        boolean withdrawn = takenBack.join();
        paying.join();
        teller.tellUntold();
        desk.runDue(ticket);

        assertThat(paid()).isEqualTo(withdrawn ? 1 : 2);
        assertThat(desk.now(ticket).isClosed()).isEqualTo(!withdrawn);
    }

    private void propose(Map<String, String> solution) {
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                solution,
                people.agent("ACCOUNT").actor());
    }

    private static Map<String, String> solution(String remedy, String yuan) {
        return Map.of(
                "responsibility",
                "PLATFORM",
                "remedy",
                remedy,
                "amountYuan",
                yuan,
                "answer",
                "重新提出");
    }

    private int paid() {
        return db.fetchCount(db.selectFrom(ORDER_ACTION).where(ORDER_ACTION.ORDER_NO.eq(ORDER)));
    }

    private List<InstructionState> states() {
        return remedies.progress(ticket.id()).stream().map(LineProgress::state).toList();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
