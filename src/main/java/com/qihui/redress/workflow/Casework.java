package com.qihui.redress.workflow;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.ApprovalLimits;
import com.qihui.redress.answering.TaskDrafts;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.Forbidden;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForms;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.Reviewers;
import com.qihui.redress.workflow.work.Tally;
import com.qihui.redress.workflow.work.TasksDone;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with tasks, from the console and the API alike: take one, give it back, end it. Of
 * two who want the same, one wins and the other is told (E2).
 */
@Service
public class Casework {

    private final DSLContext db;
    private final Worklist worklist;
    private final TaskForms forms;
    private final Tickets tickets;
    private final Tally tally;
    private final ApprovalLimits limits;
    private final Reviewers reviewers;
    private final TasksDone done;
    private final SecondLook look;
    private final VerdictPromises verdicts;
    private final TaskDrafts drafts;
    private final TaskService engineTasks;
    private final HistoryService history;

    Casework(
            DSLContext db,
            Worklist worklist,
            TaskForms forms,
            Tickets tickets,
            Tally tally,
            ApprovalLimits limits,
            Reviewers reviewers,
            TasksDone done,
            SecondLook look,
            VerdictPromises verdicts,
            TaskDrafts drafts,
            TaskService engineTasks,
            HistoryService history) {
        this.db = db;
        this.worklist = worklist;
        this.forms = forms;
        this.tickets = tickets;
        this.tally = tally;
        this.limits = limits;
        this.reviewers = reviewers;
        this.done = done;
        this.look = look;
        this.verdicts = verdicts;
        this.drafts = drafts;
        this.engineTasks = engineTasks;
        this.history = history;
    }

    /**
     * @throws NotFound when there never was one, or not for this reader
     * @throws Conflict when it is done
     */
    @Transactional(readOnly = true)
    public TaskView task(String taskId, Actor actor) {
        WorkRow row = worklist.byTask(taskId).orElseThrow(() -> gone(taskId, actor));
        Ticket ticket = visible(actor, row.ticketId());
        if (actor.kind() == Actor.Kind.MERCHANT && row.lane() != Lane.MERCHANT) {
            throw new NotFound("task", taskId);
        }
        return view(row, ticket, actor);
    }

    /** The open tasks of a ticket, each with its outcomes. */
    @Transactional(readOnly = true)
    public List<TaskView> tasksOf(Ticket ticket, Actor actor) {
        Access.visible(actor, ticket);
        return worklist.of(ticket.id(), actor).stream()
                .map(row -> view(row, ticket, actor))
                .toList();
    }

    /**
     * @throws Conflict when somebody else was faster
     * @throws RuleViolation when it is a review of the actor's own work
     */
    @Transactional
    public void claim(String taskId, Actor actor) {
        WorkItemRecord item = mine(taskId, actor);
        reviewers.require(CaseTask.of(item.getTaskKey()), tickets.byId(item.getTicketId()), actor);
        Long me = person(actor);
        if (Objects.equals(item.getAssigneeId(), me)) {
            return;
        }
        int won =
                db.update(WORK_ITEM)
                        .set(WORK_ITEM.ASSIGNEE_ID, me)
                        .set(WORK_ITEM.ASSIGNEE_NAME, shownName(actor))
                        .where(WORK_ITEM.ID.eq(item.getId()))
                        .and(WORK_ITEM.ASSIGNEE_ID.isNull())
                        .execute();
        if (won == 0) {
            throw new Conflict("task_taken", null);
        }
        Tally.Deltas deltas = tally.deltas();
        deltas.claim(item.getLane(), me, 1);
        deltas.write();
        tell(item, "TASK_CLAIMED", actor);
    }

    /** Takes the task that is due soonest of those nobody has, or none. */
    @Transactional
    public java.util.Optional<WorkRow> claimNext(Actor actor) {
        Access.requireWork(actor, Lane.DESK);
        WorkItemRecord next =
                db.selectFrom(WORK_ITEM)
                        .where(WORK_ITEM.LANE.eq(Lane.DESK.name()))
                        .and(WORK_ITEM.ASSIGNEE_ID.isNull())
                        .orderBy(WORK_ITEM.DUE_AT, WORK_ITEM.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()
                        .fetchOne();
        if (next == null) {
            return java.util.Optional.empty();
        }
        claim(next.getTaskId(), actor);
        return worklist.byTask(next.getTaskId());
    }

    /**
     * @throws Conflict when it is somebody else's, unless a manager takes it from them
     */
    @Transactional
    public void release(String taskId, Actor actor) {
        WorkItemRecord item = mine(taskId, actor);
        Long holder = item.getAssigneeId();
        if (holder == null) {
            return;
        }
        if (!holder.equals(person(actor)) && actor.kind() != Actor.Kind.MANAGER) {
            throw new Conflict("task_taken", null);
        }
        int freed =
                db.update(WORK_ITEM)
                        .setNull(WORK_ITEM.ASSIGNEE_ID)
                        .setNull(WORK_ITEM.ASSIGNEE_NAME)
                        .where(WORK_ITEM.ID.eq(item.getId()))
                        .and(WORK_ITEM.ASSIGNEE_ID.eq(holder))
                        .execute();
        if (freed == 0) {
            throw new Conflict("task_taken", null);
        }
        Tally.Deltas deltas = tally.deltas();
        deltas.claim(item.getLane(), holder, -1);
        deltas.write();
        tell(item, "TASK_RELEASED", actor);
    }

    /**
     * Ends a task; the process goes on in the same transaction.
     *
     * @throws Conflict when it was done or taken meanwhile
     * @throws RuleViolation with everything wrong about the fields
     */
    @Transactional
    public void complete(String taskId, String outcome, Map<String, ?> fields, Actor actor) {
        complete(taskId, outcome, fields, null, List.of(), actor);
    }

    /**
     * As {@link #complete(String, String, Map, Actor)}, after a look at what the complainant is
     * told by it where somebody of the desk ends the task (R36), and at what they were told since
     * by others (E3).
     *
     * @param promised by the answer (R42)
     * @return what there would have been to look at first
     * @throws Withheld when there is something that was not heeded, or others spoke since
     * @throws RuleViolation when something is promised, but the complainant told nothing
     */
    @Transactional
    public List<Warning> completeAnswering(
            String taskId,
            String outcome,
            Map<String, ?> fields,
            Heeded heeded,
            List<MakePromise> promised,
            Actor actor) {
        return complete(taskId, outcome, fields, heeded, promised, actor);
    }

    private List<Warning> complete(
            String taskId,
            String outcome,
            Map<String, ?> fields,
            @Nullable Heeded heeded,
            List<MakePromise> promised,
            Actor actor) {
        beforehand(taskId, outcome, actor);
        if (!promised.isEmpty() || (heeded != null && heeded.lastSeen() != null)) {
            lockTicket(taskId);
        }
        WorkItemRecord item = mine(taskId, actor);
        Long holder = item.getAssigneeId();
        if (holder != null && !holder.equals(actor.accountId())) {
            throw new Conflict("task_taken", null);
        }
        Ticket ticket = tickets.byId(item.getTicketId());
        CaseTask task = CaseTask.of(item.getTaskKey());
        reviewers.require(task, ticket, actor);
        Outcome chosen = forms.outcome(task, ticket, outcome);
        Answers answers = Answers.read(chosen, fields);
        requireTold(chosen, answers, promised, actor);
        List<Warning> warnings =
                heeded == null || !actor.isStaff()
                        ? List.of()
                        : look.at(ticket, forms.of(task), chosen, answers, heeded, actor);
        Map<String, Object> variables = forms.of(task).complete(ticket, outcome, answers, actor);
        verdicts.promise(ticket, promised, actor);
        if (heeded != Heeded.ALL) {
            look.tell(ticket, warnings, "task", task.key(), actor);
        }
        done.keep(ticket, task, outcome, actor);
        forgetDraft(ticket, task, chosen, actor);
        if (!forms.of(task).ends(outcome)) {
            return warnings;
        }
        tell(item, "TASK_DONE", actor, Map.of("task", task.key(), "outcome", outcome));
        try {
            engineTasks.complete(taskId, variables);
        } catch (OptimisticLockingException | NullValueException e) {
            // A timer took the task away at the very moment.
            throw new Conflict("task_done", null);
        }
        return warnings;
    }

    /** What a merchant answers, they are told in words that are made of it. */
    private static void requireTold(
            Outcome chosen, Answers answers, List<MakePromise> promised, Actor by) {
        if (by.kind() != Actor.Kind.MERCHANT
                && !promised.isEmpty()
                && !chosen.tells(MessageThread.COMPLAINANT, answers::has)) {
            throw RuleViolation.of("promised", "promise_untold");
        }
    }

    /** What was written is said; the rest stays for whoever goes on with the task (E15). */
    private void forgetDraft(Ticket ticket, CaseTask task, Outcome ended, Actor by) {
        if (!by.isStaff() || by.accountId() == null) {
            return;
        }
        if (forms.of(task).ends(ended.name())) {
            drafts.drop(ticket, task.key(), by);
        } else {
            drafts.drop(ticket, task.key(), ended.fields().stream().map(Field::name).toList(), by);
        }
    }

    private void beforehand(String taskId, String outcome, Actor actor) {
        worklist.byTask(taskId)
                .filter(row -> Access.mayWork(actor, row.lane()))
                .ifPresent(
                        row ->
                                forms.of(row.task())
                                        .beforehand(visible(actor, row.ticketId()), outcome));
    }

    /** Before the task, as whoever answers does, so that of two at once the second is told. */
    private void lockTicket(String taskId) {
        worklist.byTask(taskId).ifPresent(row -> tickets.lock(row.number()));
    }

    /** Locks the row, so that of two who act at once the second sees what the first did. */
    private WorkItemRecord mine(String taskId, Actor actor) {
        WorkItemRecord item =
                db.selectFrom(WORK_ITEM)
                        .where(WORK_ITEM.TASK_ID.eq(taskId))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> gone(taskId, actor));
        visible(actor, item.getTicketId());
        if (!isLeadsApproval(CaseTask.of(item.getTaskKey()), actor)) {
            Access.requireWork(actor, Lane.valueOf(item.getLane()));
        }
        return item;
    }

    /** A stranger learns nothing, not even that a task once was. */
    private RuntimeException gone(String taskId, Actor actor) {
        var done = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (done == null) {
            return new NotFound("task", taskId);
        }
        var process =
                history.createHistoricProcessInstanceQuery()
                        .processInstanceId(done.getProcessInstanceId())
                        .singleResult();
        Ticket ticket = tickets.byNumber(process.getBusinessKey());
        return Access.maySee(actor, ticket)
                ? new Conflict("task_done", ticket.version())
                : new NotFound("task", taskId);
    }

    private TaskView view(WorkRow row, Ticket ticket, Actor actor) {
        Reviewers.Bar bar = reviewers.bar(row.task(), ticket, actor).orElse(null);
        boolean workable = Access.mayWork(actor, row.lane()) || isLeadsApproval(row.task(), actor);
        return new TaskView(
                row, forms.of(row.task()).outcomes(ticket), workable && bar == null, bar);
    }

    /** Agents approve what was entrusted to them; how far, the form checks. */
    private boolean isLeadsApproval(CaseTask task, Actor actor) {
        return task == CaseTask.APPROVE_REMEDY && limits.isLead(actor);
    }

    private Ticket visible(Actor actor, long ticketId) {
        return Access.visible(actor, tickets.byId(ticketId));
    }

    private void tell(WorkItemRecord item, String event, Actor actor) {
        tell(item, event, actor, Map.of("task", item.getTaskKey()));
    }

    private void tell(WorkItemRecord item, String event, Actor actor, Map<String, ?> data) {
        tickets.tell(tickets.byId(item.getTicketId()), event, actor, data);
    }

    private static String shownName(Actor actor) {
        return actor.agentNo() == null ? actor.name() : actor.agentNo();
    }

    private static long person(Actor actor) {
        Long id = actor.accountId();
        if (id == null) {
            throw new Forbidden("token_without_person");
        }
        return id;
    }
}
