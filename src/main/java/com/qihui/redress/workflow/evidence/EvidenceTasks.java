package com.qihui.redress.workflow.evidence;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import com.qihui.redress.workflow.evidence.CustomerRequest.Kind;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The tasks in which complainants are waited for: begun, and ended by what comes meanwhile (R44).
 */
@Component
public class EvidenceTasks {

    private static final String TASK = CaseTask.PROVIDE_EVIDENCE.key();

    private final DSLContext db;
    private final CustomerRequests requests;
    private final EvidenceRequests asking;
    private final RuntimeService runtime;
    private final TaskService tasks;

    EvidenceTasks(
            DSLContext db,
            CustomerRequests requests,
            EvidenceRequests asking,
            RuntimeService runtime,
            TaskService tasks) {
        this.db = db;
        this.requests = requests;
        this.asking = asking;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * A process of its own, so that it can be asked at any stage and in any version of the other.
     */
    public void begin(Ticket ticket, CustomerRequest asked) {
        runtime.startProcessInstanceByKey(
                EvidenceRequestProcess.KEY, ticket.number(), EvidenceRequests.variables(asked));
    }

    /** Whatever is answered by now goes on; the rest is waited for and not asked again. */
    public void settle(Ticket ticket, EvidenceVerdict verdict) {
        List<CustomerRequest> open = openFor(ticket);
        if (open.isEmpty()) {
            settleEarlierVersion(ticket, verdict);
        }
        open.stream()
                .filter(asked -> asking.isAnswered(ticket, asked))
                .forEach(asked -> end(ticket, asked, Ending.PROVIDED));
    }

    /** As {@link #settle}, when one of them is being ended already. */
    void settleOthers(Ticket ticket, long requestId) {
        openFor(ticket).stream()
                .filter(asked -> asked.id() != requestId && asking.isAnswered(ticket, asked))
                .forEach(asked -> end(ticket, asked, Ending.PROVIDED));
    }

    public void withdraw(Ticket ticket) {
        openFor(ticket).forEach(asked -> end(ticket, asked, Ending.WITHDRAWN));
    }

    private List<CustomerRequest> openFor(Ticket ticket) {
        return requests.open(ticket.id()).stream()
                .filter(asked -> asked.kind() == Kind.EVIDENCE)
                .toList();
    }

    /** The row of the work list is locked first, as by whoever ends the task from there. */
    private void end(Ticket ticket, CustomerRequest asked, Ending ending) {
        db.selectFrom(WORK_ITEM)
                .where(WORK_ITEM.TICKET_ID.eq(ticket.id()))
                .and(WORK_ITEM.TASK_KEY.eq(TASK))
                .forUpdate()
                .fetch();
        requests.lock(asked.id())
                .ifPresent(
                        open ->
                                complete(
                                        waiting(ticket)
                                                .processVariableValueEquals(
                                                        EvidenceRequestProcess.REQUEST, open.id()),
                                        ending));
    }

    /** Complaints that came in before requests were kept wait in a diagram without them. */
    private void settleEarlierVersion(Ticket ticket, EvidenceVerdict verdict) {
        if (ticket.status() == Status.AWAITING_CUSTOMER
                && verdict.completeness() != Completeness.INSUFFICIENT) {
            complete(waiting(ticket), Ending.PROVIDED);
        }
    }

    private TaskQuery waiting(Ticket ticket) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket.number())
                .taskDefinitionKey(TASK);
    }

    private void complete(TaskQuery which, Ending ending) {
        which.list()
                .forEach(task -> tasks.complete(task.getId(), Map.of("provided", ending.name())));
    }
}
