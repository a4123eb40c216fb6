package com.qihui.redress.workflow.closing;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_OPEN_MATTERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.Promise;
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

/** A complaint on a diagram from before anything was waited for ends as all others do. */
@RedressTest
class EarlierClosingTests {

    private static final String STORE = "旧图结案小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired AlarmTimers timers;
    @Autowired EarlierDiagrams earlier;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaintIsAboutToCloseInTheEarlierDiagram() {
        desk.merchant(STORE);
        agent = people.agent("ACCOUNT").actor();
        ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"),
                agent);
    }

    @Test
    void goesOnInThePresentDiagramWhileSomethingIsOpen() {
        Promise promise =
                customers.promise(
                        desk.now(ticket), "今日解冻", clock.instant().plus(Duration.ofHours(9)), agent);

        closeOnTheEarlierDiagram();

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);

        customers.keepPromise(desk.now(ticket), promise.id(), "已核实", agent);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void closesThereWhenNothingIsOpen() {
        closeOnTheEarlierDiagram();

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.openTasks(ticket)).isEmpty();
    }

    private void closeOnTheEarlierDiagram() {
        earlier.end(ticket, Cases.COMPLAINT);
        earlier.begin(
                ticket,
                "complaint-3.bpmn",
                "closeComplaint",
                Map.of(AlarmTimers.CYCLE, timers.cycle(ticket.id())));
    }
}
