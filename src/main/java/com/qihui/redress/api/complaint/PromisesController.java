package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.Items;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.WithdrawPromise;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was promised about a complaint, and what became of it (R42, R43). */
@RestController
@RequestMapping(
        path = "/api/v1/complaints/{number}/promises",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "complaints")
class PromisesController {

    private final CurrentActor current;
    private final PromiseDesk desk;
    private final Promises promises;
    private final MerchantSight sight;
    private final EvidenceSight evidence;
    private final Tickets tickets;
    private final IdempotentCalls calls;

    PromisesController(
            CurrentActor current,
            PromiseDesk desk,
            Promises promises,
            MerchantSight sight,
            EvidenceSight evidence,
            Tickets tickets,
            IdempotentCalls calls) {
        this.current = current;
        this.desk = desk;
        this.promises = promises;
        this.sight = sight;
        this.evidence = evidence;
        this.tickets = tickets;
        this.calls = calls;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(summary = "What was promised, oldest first; a merchant sees its own")
    Items<PromiseView> list(@PathVariable String number) {
        Actor reader = current.get();
        Ticket ticket = ticket(number, reader);
        return new Items<>(
                told(
                        ticket,
                        reader.kind() == Actor.Kind.MERCHANT
                                ? sight.promises(ticket)
                                : promises.of(ticket.id())));
    }

    @PostMapping
    @PreAuthorize("hasAnyAuthority('SCOPE_complaints:write', 'SCOPE_tasks:work')")
    @Operation(
            summary = "Promise the complainant something until a time",
            description =
                    "promiser is AGENT for an agent, PLATFORM for other clients where it is left"
                            + " out; a merchant promises for itself.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    ResponseEntity<byte[]> make(
            @PathVariable String number, @Valid @RequestBody MakePromise what, Call call) {
        Actor actor = current.get();
        return calls.once(
                call,
                what,
                () -> desk.make(tickets.byNumber(number), what, PromiseSource.MESSAGE, null, actor),
                made -> Reply.created(null, null, view(tickets.byNumber(number), made)));
    }

    @PostMapping("/{id}/keeping")
    @PreAuthorize("hasAnyAuthority('SCOPE_complaints:write', 'SCOPE_tasks:work')")
    @Operation(summary = "Say that it was kept, and what shows it; people have to show it")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    ResponseEntity<byte[]> keep(
            @PathVariable String number,
            @PathVariable long id,
            @Valid @RequestBody KeepPromise how,
            Call call) {
        return end(number, id, how, call, ticket -> desk.keep(ticket, id, how, current.get()));
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAnyAuthority('SCOPE_complaints:write', 'SCOPE_tasks:work')")
    @Operation(
            summary = "Owe it no more, with the complainant's consent",
            description = "For agents, managers and clients. Who agreed, and how, stays on record.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    ResponseEntity<byte[]> withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @Valid @RequestBody WithdrawPromise how,
            Call call) {
        return end(number, id, how, call, ticket -> desk.withdraw(ticket, id, how, current.get()));
    }

    private ResponseEntity<byte[]> end(
            String number, long id, Object command, Call call, Consumer<Ticket> ending) {
        return calls.once(
                call,
                command,
                () -> {
                    ending.accept(tickets.byNumber(number));
                    return id;
                },
                ended -> {
                    Ticket ticket = tickets.byNumber(number);
                    return Reply.ok(null, view(ticket, promises.of(ticket, ended)));
                });
    }

    private PromiseView view(Ticket ticket, Promise promise) {
        return told(ticket, List.of(promise)).get(0);
    }

    private List<PromiseView> told(Ticket ticket, List<Promise> promises) {
        Actor.Kind side = evidence.side(current.get());
        Set<Integer> known = evidence.numbers(ticket, side);
        List<PromiseView> told = promises.stream().map(one -> PromiseView.of(one, known)).toList();
        if (side != Actor.Kind.MERCHANT) {
            return told;
        }
        Discretion discretion = sight.discretion(ticket);
        return told.stream().map(one -> one.discreet(discretion)).toList();
    }

    private Ticket ticket(String number, Actor reader) {
        return Access.visible(reader, tickets.byNumber(number));
    }
}
