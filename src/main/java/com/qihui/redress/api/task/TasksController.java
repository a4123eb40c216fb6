package com.qihui.redress.api.task;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.api.Items;
import com.qihui.redress.api.NextPage;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Heeded;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.TaskQuery;
import com.qihui.redress.workflow.work.TaskSearch;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_tasks:work')")
@Tag(name = "tasks")
class TasksController {

    private final CurrentActor current;
    private final TaskSearch search;
    private final Casework casework;
    private final Worklist worklist;
    private final Tickets tickets;
    private final IdempotentCalls calls;

    /**
     * @param heeded the kinds of warnings the caller takes upon itself; where it is given, also
     *     empty, and there are others, the task is not ended (R36)
     */
    record Completion(
            @NotBlank @Size(max = 40) String outcome,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable Set<Concern> heeded) {

        Heeded known() {
            return heeded == null ? Heeded.ALL : Heeded.kinds(heeded);
        }
    }

    private record Done(long ticketId, List<Warning> warnings) {}

    TasksController(
            CurrentActor current,
            TaskSearch search,
            Casework casework,
            Worklist worklist,
            Tickets tickets,
            IdempotentCalls calls) {
        this.current = current;
        this.search = search;
        this.casework = casework;
        this.worklist = worklist;
        this.tickets = tickets;
        this.calls = calls;
    }

    @GetMapping
    @Operation(
            summary = "List open tasks, soonest due first",
            description =
                    "group is a team or a lane, assignee a name as it is shown. The next page's"
                            + " address is in the header Link.")
    ResponseEntity<Items<TaskItem>> list(
            @RequestParam(required = false) @Nullable String complaint,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Size(max = 60) @Nullable String assignee,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        Actor actor = current.get();
        Long ticketId =
                complaint == null ? null : Access.visible(actor, tickets.byNumber(complaint)).id();
        var query = new TaskQuery(ticketId, group, assignee);
        Page<WorkRow> page = search.page(query, actor, after, limit);
        return NextPage.of(
                new Page<>(page.items().stream().map(TaskItem::of).toList(), page.next()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an open task with the outcomes it can have")
    TaskDetail get(@PathVariable String id) {
        return TaskDetail.of(casework.task(id, current.get()));
    }

    @PostMapping("/{id}/claim")
    @Operation(
            summary = "Take a task",
            description =
                    "Of two who take it at once one succeeds, the other gets 409. Only a person"
                            + " can hold a task: a token bound to no account gets 403, and"
                            + " completes without claiming.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TaskDetail.class)))
    ResponseEntity<byte[]> claim(@PathVariable String id, Call call) {
        Actor actor = current.get();
        return hold(id, call, actor, () -> casework.claim(id, actor));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Give a task back")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TaskDetail.class)))
    ResponseEntity<byte[]> release(@PathVariable String id, Call call) {
        Actor actor = current.get();
        return hold(id, call, actor, () -> casework.release(id, actor));
    }

    @PostMapping("/{id}/completion")
    @Operation(
            summary = "End a task with one of its outcomes; the process goes on",
            description =
                    "A task done or taken meanwhile is 409. What the desk's words to the"
                            + " complainant lack or give away is told as warnings; with heeded,"
                            + " the list of those taken upon oneself, it is answered 422 with the"
                            + " others and nothing is done.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AfterTask.class)))
    ResponseEntity<byte[]> complete(
            @PathVariable String id, @Valid @RequestBody Completion completion, Call call) {
        Actor actor = current.get();
        Map<String, ?> fields = Objects.requireNonNullElse(completion.fields(), Map.of());
        return calls.once(
                call,
                completion,
                () -> {
                    long ticketId = casework.task(id, actor).row().ticketId();
                    return new Done(
                            ticketId,
                            casework.completeAnswering(
                                    id,
                                    completion.outcome(),
                                    fields,
                                    completion.known(),
                                    List.of(),
                                    actor));
                },
                done ->
                        Reply.ok(
                                null,
                                AfterTask.of(
                                        tickets.byId(done.ticketId()),
                                        worklist.of(done.ticketId(), actor),
                                        done.warnings())));
    }

    private ResponseEntity<byte[]> hold(String id, Call call, Actor actor, Runnable change) {
        return calls.once(
                call,
                "",
                () -> {
                    change.run();
                    return id;
                },
                held -> Reply.ok(null, TaskDetail.of(casework.task(held, actor))));
    }
}
