package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.AnswerDesk;
import com.qihui.redress.workflow.Heeded;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the complainant is asked for, at any stage (docs/decisions/0030). */
@RestController
@RequestMapping(
        path = "/api/v1/complaints/{number}/requests",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "complaints")
class RequestsController {

    private final CurrentActor current;
    private final AnswerDesk desk;
    private final CustomerRequests requests;
    private final Tickets tickets;
    private final IdempotentCalls calls;

    /**
     * @param missing kinds of evidence, or a detail of one such as {@code PAYMENT_PROOF.payee}
     * @param question in the asker's own words; needed where nothing is named as missing
     */
    @Schema(name = "AskForEvidence")
    record Ask(
            @Nullable @Size(max = 20) List<@Size(max = 60) String> missing,
            @Nullable @Size(max = 1_000) String question) {}

    record Requests(List<RequestView> items) {}

    RequestsController(
            CurrentActor current,
            AnswerDesk desk,
            CustomerRequests requests,
            Tickets tickets,
            IdempotentCalls calls) {
        this.current = current;
        this.desk = desk;
        this.requests = requests;
        this.tickets = tickets;
        this.calls = calls;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_tasks:work')")
    @Operation(
            summary = "Ask the complainant for evidence, whatever else goes on",
            description = "For agents and managers. The clocks that wait for the complainant stop.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<byte[]> ask(
            @PathVariable String number, @Valid @RequestBody Ask asked, Call call) {
        Actor actor = current.get();
        List<String> missing = asked.missing() == null ? List.of() : asked.missing();
        String question = asked.question() == null ? "" : asked.question();
        return calls.once(
                call,
                asked,
                () -> desk.ask(tickets.byNumber(number), missing, question, Heeded.ALL, actor),
                request -> Reply.created(null, null, RequestView.of(request)));
    }

    /** Not for merchants: it is between the desk and the complainant. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(summary = "What the complainant was asked for, oldest first")
    Requests list(@PathVariable String number) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        if (actor.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant does not read what others are asked");
        }
        return new Requests(requests.of(ticket.id()).stream().map(RequestView::of).toList());
    }
}
