package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.Items;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.ContactDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls, chats and visits, for the desk alone (R42). */
@RestController
@RequestMapping(
        path = "/api/v1/complaints/{number}/contacts",
        produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_tasks:work')")
@Tag(name = "complaints")
class ContactsController {

    private final CurrentActor current;
    private final ContactDesk desk;
    private final Tickets tickets;
    private final IdempotentCalls calls;

    ContactsController(
            CurrentActor current, ContactDesk desk, Tickets tickets, IdempotentCalls calls) {
        this.current = current;
        this.desk = desk;
        this.tickets = tickets;
        this.calls = calls;
    }

    @GetMapping
    @Operation(summary = "Who was spoken to and what was said, in the order it happened")
    Items<LoggedContact> list(@PathVariable String number) {
        return new Items<>(
                desk.of(tickets.byNumber(number), current.get()).stream()
                        .map(LoggedContact::of)
                        .toList());
    }

    @PostMapping
    @Operation(
            summary = "Log a call, chat or visit, with what was promised in it",
            description =
                    "at is now where it is left out. A recording is added to the evidence first;"
                            + " notice says whether it was announced.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = LoggedContact.class)))
    ResponseEntity<byte[]> log(
            @PathVariable String number, @Valid @RequestBody LogContact told, Call call) {
        Actor actor = current.get();
        return calls.once(
                call,
                told,
                () -> desk.log(tickets.byNumber(number), told, actor),
                logged -> Reply.created(null, null, LoggedContact.of(logged)));
    }
}
