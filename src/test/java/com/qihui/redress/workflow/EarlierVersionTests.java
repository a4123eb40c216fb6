package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Complaints that wait for evidence in the diagram before requests were kept go on as they were.
 */
@RedressTest
class EarlierVersionTests {

    private static final String STORE = "旧版流程小店";

    @Autowired Desk desk;
    @Autowired Tickets tickets;
    @Autowired CustomerDesk customers;
    @Autowired CaseClocks clocks;
    @Autowired Journal journal;
    @Autowired EarlierDiagrams earlier;
    @Autowired TransactionOperations transactions;
    @Autowired TravellingClock clock;

    private Ticket ticket;

    @BeforeEach
    void aComplaintWaitsInTheEarlierDiagram() {
        desk.merchant(STORE);
        ticket =
                desk.file(
                        Complaints.madeAt(
                                Complaints.withoutEvidence(STORE),
                                clock.instant().minus(Duration.ofDays(4))));
        earlier.end(ticket, Cases.COMPLAINT);
        transactions.executeWithoutResult(moved -> waitForEvidence());
    }

    private void waitForEvidence() {
        tickets.move(
                desk.now(ticket),
                Status.AWAITING_CUSTOMER,
                "EVIDENCE_ASKED",
                Actor.SYSTEM,
                Map.of());
        CaseClocks.CustomerTurn turn = clocks.customerTurn(ticket);
        earlier.begin(
                ticket,
                "complaint-1.bpmn",
                "provideEvidence",
                Map.of(
                        "evidenceReminderAt", Cases.timer(turn.reminderAt()),
                        "evidenceDueAt", Cases.timer(turn.dueAt()),
                        "internalHandlingDueAt",
                                Cases.timer(turn.dueAt().plus(Duration.ofDays(9)))));
    }

    @Test
    void goesOnWhenEnoughHasCome() {
        add(Complaints.paymentProof());
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);

        add(Complaints.orderDetail());

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
    }

    private void add(FileComplaint.Piece piece) {
        customers.addEvidence(
                desk.now(ticket), List.of(NewPiece.seenElsewhere(piece)), Complaints.SHOP);
    }

    @Test
    void goesOnWhenTheComplainantAnswersInTheTask() {
        desk.complete(ticket, PROVIDE_EVIDENCE, "NOTHING_MORE", Map.of());

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
    }

    @Test
    void remindsAndLapses() {
        desk.pass(ticket, Duration.ofHours(73));

        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_TRIAGE);
        List<String> happened =
                journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
        assertThat(happened).containsOnlyOnce("CUSTOMER_REMINDED");
    }
}
