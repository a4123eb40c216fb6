package com.qihui.redress.workflow.remedy;

import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.schema.Tables.INSTRUCTION;
import static com.qihui.schema.Tables.ORDER_ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.remedy.InstructionState;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Paymaster;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A solution is taken back at the very moment at which it is paid: one of the two wins (E33). */
@RedressTest
class WithdrawalRaceTests {

    private static final String SHOP = "撤回试验店";
    private static final String ORDER = "QH2023101500123";

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Remedies remedies;
    @Autowired RemedyDesk remedyDesk;
    @Autowired RemedyTeller teller;
    @Autowired Paymaster paymaster;
    @Autowired DSLContext db;

    private Ticket ticket;

    @BeforeEach
    void aSolutionOfTwoPartsIsDue() {
        desk.merchant(SHOP);
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        db.deleteFrom(ORDER_ACTION).where(ORDER_ACTION.ORDER_NO.eq(ORDER)).execute();
        ticket =
                desk.file(
                        Complaints.ofOrder(
                                Complaints.about(SHOP, Category.ACCOUNT_ANOMALY), ORDER));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "MERCHANT_AND_PLATFORM",
                        "remedy", "REFUND",
                        "owedBy", "MERCHANT",
                        "remedy2", "COMPENSATION",
                        "amountYuan2", "10.00",
                        "answer", "双方承担"),
                people.agent("ACCOUNT").actor());
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
    }

    @RepeatedTest(15)
    void eitherItIsTakenBackOrItIsPaid() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);

        CompletableFuture<Boolean> takenBack =
                CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            try {
                                remedyDesk.withdraw(ticket, "用户改变主意", Actor.COMPLAINANT);
                                return true;
                            } catch (Conflict paid) {
                                return false;
                            }
                        });
        CompletableFuture<Boolean> paying =
                CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return paymaster.workOne();
                        });
        boolean withdrawn = takenBack.join();
        paying.join();
        teller.tellUntold();
        desk.runDue(ticket);

        int paid =
                db.fetchCount(db.selectFrom(ORDER_ACTION).where(ORDER_ACTION.ORDER_NO.eq(ORDER)));
        if (withdrawn) {
            assertThat(paid).as("taken back, and nothing of it was paid").isZero();
            assertThat(state()).isEqualTo(RemedyState.WITHDRAWN);
            assertThat(remedies.progress(ticket.id()))
                    .extracting(LineProgress::state)
                    .containsOnly(InstructionState.WITHDRAWN);
            assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        } else {
            assertThat(paid).as("not taken back, and all of it was paid").isEqualTo(2);
            assertThat(state()).isEqualTo(RemedyState.EXECUTED);
            assertThat(desk.now(ticket).isClosed()).isTrue();
        }
    }

    private RemedyState state() {
        return remedies.latest(ticket.id()).orElseThrow().state();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
