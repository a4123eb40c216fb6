package com.qihui.redress.workflow.closing;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.OpenMatters;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.outside.OutsideAwards;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The last step: what is open is settled first, and then nobody has to ask again (R46, R55). */
@Component
public class ClosingStage {

    private static final String TASK = CaseTask.SETTLE_OPEN_MATTERS.key();

    private final DSLContext db;
    private final OpenMatters matters;
    private final Tickets tickets;
    private final OutsideAwards awards;
    private final AlarmTimers timers;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    /** Where the process goes. */
    public enum Next {
        CLOSE,
        /** What an outside body granted is carried out. */
        AWARD,
        /** The outcome outside is waited for. */
        OUTSIDE,
        /** A person settles it. */
        DESK
    }

    ClosingStage(
            DSLContext db,
            OpenMatters matters,
            Tickets tickets,
            OutsideAwards awards,
            AlarmTimers timers,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks) {
        this.db = db;
        this.matters = matters;
        this.tickets = tickets;
        this.awards = awards;
        this.timers = timers;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** What is promised or asked at this very moment comes before it, or after. */
    public Next check(DelegateExecution step, Ticket seen) {
        Ticket ticket = tickets.lock(seen.number());
        if (awards.isDue(ticket)) {
            if (!carriesOutAwards(step.getBpmnModelInstance())) {
                return Next.CLOSE;
            }
            if (awards.carryOut(ticket)) {
                return Next.AWARD;
            }
        }
        List<OpenMatter.Kind> open = kinds(ticket);
        if (open.isEmpty()) {
            return Next.CLOSE;
        }
        boolean outside = open.contains(OpenMatter.Kind.OUTSIDE_CASE);
        Ticket held = ticket;
        for (OpenMatter.Kind one : open) {
            held =
                    tickets.move(
                            held,
                            outside ? Status.EXTERNAL : Status.WITH_PLATFORM,
                            "CLOSING_HELD",
                            Actor.SYSTEM,
                            Map.of("open", one.name()));
        }
        return outside ? Next.OUTSIDE : Next.DESK;
    }

    private List<OpenMatter.Kind> kinds(Ticket ticket) {
        return matters.of(ticket).stream().map(OpenMatter::kind).distinct().toList();
    }

    /**
     * Something was settled; if it was the last, the complaint is closed without anybody's help.
     */
    public void goOn(Ticket ticket) {
        if (waiting(ticket).count() == 0 || !matters.of(ticket).isEmpty()) {
            return;
        }
        // Its row as well: whoever ends it from the work list meanwhile finds it ended. They come
        // from the task to the ticket; where that meets this, one is broken off and tried again.
        db.selectFrom(WORK_ITEM)
                .where(WORK_ITEM.TICKET_ID.eq(ticket.id()))
                .and(WORK_ITEM.TASK_KEY.eq(TASK))
                .forUpdate()
                .fetch();
        waiting(ticket).list().forEach(task -> tasks.complete(task.getId()));
    }

    /**
     * A diagram from before anything was waited for, or awards were carried out, goes on in the one
     * of now.
     *
     * @return whether it did
     */
    public boolean wentOnElsewhere(DelegateExecution step, Ticket ticket) {
        boolean drawn =
                awards.isDue(ticket)
                        ? carriesOutAwards(step.getBpmnModelInstance())
                        : isDrawn(step.getBpmnModelInstance());
        if (drawn || matters.of(ticket).isEmpty()) {
            return false;
        }
        runtime.createProcessInstanceById(diagramOfNow())
                .businessKey(ticket.number())
                .setVariable(AlarmTimers.CYCLE, timers.cycle(ticket.id()))
                .startBeforeActivity("checkOpenMatters")
                .execute();
        return true;
    }

    private String diagramOfNow() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Cases.COMPLAINT)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(ProcessDefinition::getId)
                .filter(id -> carriesOutAwards(repository.getBpmnModelInstance(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no diagram knows awards"));
    }

    private static boolean isDrawn(BpmnModelInstance diagram) {
        return diagram.getModelElementById(TASK) != null;
    }

    private static boolean carriesOutAwards(BpmnModelInstance diagram) {
        return diagram.getModelElementById("isAnythingOpen-remedyJoined") != null;
    }

    private TaskQuery waiting(Ticket ticket) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket.number())
                .taskDefinitionKey(TASK);
    }
}
