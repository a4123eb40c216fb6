package com.qihui.redress.workflow.chat;

import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A question that came in before there were chats goes on in its own diagram. */
@RedressTest
class EarlierChatTests {

    @Autowired Desk desk;
    @Autowired AlarmTimers timers;
    @Autowired Journal journal;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TransactionOperations transactions;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private DeploymentWithDefinitions earlier;
    private Ticket asked;

    @BeforeEach
    void aQuestionWaitsInTheEarlierDiagram() {
        clock.set(Chatting.ASKED);
        asked = desk.file(Chatting.about(Chatting.LATE));
        earlier =
                repository
                        .createDeployment()
                        .addClasspathResource("diagrams/complaint-5.bpmn")
                        .addClasspathResource("processes/evidence-request.bpmn")
                        .addClasspathResource("processes/first-measures.bpmn")
                        .addClasspathResource("processes/merchant-handling.bpmn")
                        .addClasspathResource("processes/platform-handling.bpmn")
                        .addClasspathResource("processes/remedy.bpmn")
                        .deployWithResult();
        transactions.executeWithoutResult(
                deleted ->
                        runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(asked.number(), Cases.COMPLAINT)
                                .list()
                                .forEach(
                                        running ->
                                                runtime.deleteProcessInstance(
                                                        running.getId(), "test")));
        db.execute("update ticket set chat = null where id = " + asked.id());
        String diagram =
                earlier.getDeployedProcessDefinitions().stream()
                        .filter(one -> one.getKey().equals(Cases.COMPLAINT))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        transactions.executeWithoutResult(
                started ->
                        runtime.startProcessInstanceById(
                                diagram,
                                asked.number(),
                                Map.of(AlarmTimers.CYCLE, timers.cycle(asked.id()))));
    }

    @AfterEach
    void takeTheDiagramAway() {
        repository.deleteDeployment(earlier.getId(), true);
    }

    @Test
    void becomesATicketWhenTheClockRunsOut() {
        assertThat(desk.openTasks(asked)).containsExactly(PROVIDE_EVIDENCE);
        assertThat(desk.now(asked).subCause()).isEqualTo(SubCause.STATUS_QUERY);

        desk.pass(asked, Duration.ofMinutes(14));

        assertThat(desk.now(asked).category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
        assertThat(journal.of(asked.id()).stream().map(entry -> entry.type()))
                .contains("TRIAGE_OVERDUE")
                .doesNotContain("CHAT_BECAME_TICKET");
    }
}
