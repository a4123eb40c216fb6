package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Items;
import com.qihui.redress.api.NextPage;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.IntakeDesk;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
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
@RequestMapping(path = "/api/v1/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "complaints")
class ComplaintsController {

    private final CurrentActor current;
    private final IntakeDesk intake;
    private final Tickets tickets;
    private final ComplaintViews views;
    private final ComplaintLists lists;
    private final IdempotentCalls calls;

    ComplaintsController(
            CurrentActor current,
            IntakeDesk intake,
            Tickets tickets,
            ComplaintViews views,
            ComplaintLists lists,
            IdempotentCalls calls) {
        this.current = current;
        this.intake = intake;
        this.tickets = tickets;
        this.views = views;
        this.lists = lists;
        this.calls = calls;
    }

    @PostMapping
    @PreAuthorize(
            "hasAuthority('SCOPE_complaints:write') and (#complaint.submittedAt == null"
                    + " or hasAuthority('SCOPE_complaints:import'))")
    @Operation(
            summary = "File a complaint",
            description =
                    "Filing with gaps is possible: only narrative, complainant and one of orderNo"
                            + " and merchant are required. submittedAt needs the scope"
                            + " complaints:import. transcript is what was said in the chat in"
                            + " which it was made: at most 200 lines, oldest first, each up to"
                            + " 2000 characters.")
    @ApiResponse(
            responseCode = "201",
            description = "Filed; its process runs and its first task is open",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    ResponseEntity<byte[]> file(@Valid @RequestBody FileComplaint complaint, Call call) {
        Actor actor = current.get();
        return calls.once(
                call,
                complaint,
                () ->
                        current.may(Scope.COMPLAINTS_IMPORT)
                                ? intake.fileFromElsewhere(complaint, actor)
                                : intake.file(complaint, List.of(), actor),
                ticket -> ComplaintReply.created(views.justFiled(ticket, complaint, actor)));
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(summary = "Read a complaint", description = "Its ETag is what If-Match takes.")
    ResponseEntity<ComplaintView> get(@PathVariable String number) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        return ResponseEntity.ok().eTag(IfMatch.etag(ticket)).body(views.of(ticket, actor));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(
            summary = "List complaints, newest first",
            description =
                    "q is a ticket number, order number or phone number as a whole, or part of a"
                            + " subject. The next page's address is in the header Link.")
    ResponseEntity<Items<ComplaintItem>> list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Size(max = 100) @Nullable String merchant,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new ComplaintLists.Filter(status, category, merchant, q);
        return NextPage.of(lists.page(filter, current.get(), after, limit));
    }
}
