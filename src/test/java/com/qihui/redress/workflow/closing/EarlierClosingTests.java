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
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A complaint on a diagram from before anything was waited for ends as all others do. */
@RedressTest
class EarlierClosingTests {

    private static final String STORE = "旧图结案小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired AlarmTimers timers;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TransactionOperations transactions;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private DeploymentWithDefinitions earlier;
    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaintIsAboutToCloseInTheEarlierDiagram() {
        desk.merchant(STORE);
        agent = people.agent("ACCOUNT").actor();
        earlier =
                repository
                        .createDeployment()
                        .addClasspathResource("diagrams/complaint-3.bpmn")
                        .deployWithResult();
        ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"),
                agent);
    }

    @AfterEach
    void takeTheDiagramAway() {
        repository.deleteDeployment(earlier.getId(), true);
    }

    @Test
    void goesOnInThePresentDiagramWhileSomethingIsOpen() {
        Promise promise =
                customers.promise(
                        desk.now(ticket), "今日解冻", clock.instant().plus(Duration.ofHours(9)), agent);

        closeOnTheEarlierDiagram();

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);

        customers.keepPromise(desk.now(ticket), promise.id(), agent);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void closesThereWhenNothingIsOpen() {
        closeOnTheEarlierDiagram();

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.openTasks(ticket)).isEmpty();
    }

    private void closeOnTheEarlierDiagram() {
        transactions.executeWithoutResult(
                moved ->
                        runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(ticket.number())
                                .processDefinitionKey(Cases.COMPLAINT)
                                .list()
                                .forEach(
                                        running ->
                                                runtime.deleteProcessInstance(
                                                        running.getId(), "test")));
        transactions.executeWithoutResult(
                moved ->
                        runtime.createProcessInstanceById(
                                        earlier.getDeployedProcessDefinitions().get(0).getId())
                                .businessKey(ticket.number())
                                .setVariable(AlarmTimers.CYCLE, timers.cycle(ticket.id()))
                                .startBeforeActivity("closeComplaint")
                                .execute());
    }
}
