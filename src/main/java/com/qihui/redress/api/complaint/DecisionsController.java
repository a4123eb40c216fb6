package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.remedy.RemedyDesk;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the complainant says, or the desk for them, each on the version they saw. */
@RestController
@RequestMapping(path = "/api/v1/complaints/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_complaints:write')")
@Tag(name = "complaints")
class DecisionsController {

    private final CurrentActor current;
    private final CustomerDesk desk;
    private final RemedyDesk remedies;
    private final Tickets tickets;
    private final ComplaintViews views;
    private final IdempotentCalls calls;

    /**
     * @param ground of a refusal; one that says nothing by itself needs the reason
     */
    record Decision(
            @NotNull Boolean accepted,
            @Nullable RefusalGround ground,
            @Nullable @Size(max = 2_000) String reason) {}

    /**
     * @param rest only what is not paid yet of a solution in several parts; left out, the whole
     */
    record Withdrawal(@NotBlank @Size(max = 2_000) String reason, @Nullable Boolean rest) {}

    record Reopening(@NotBlank @Size(max = 2_000) String reason) {}

    DecisionsController(
            CurrentActor current,
            CustomerDesk desk,
            RemedyDesk remedies,
            Tickets tickets,
            ComplaintViews views,
            IdempotentCalls calls) {
        this.current = current;
        this.desk = desk;
        this.remedies = remedies;
        this.tickets = tickets;
        this.views = views;
        this.calls = calls;
    }

    @PostMapping("/decision")
    @Operation(summary = "Accept or refuse the proposed solution; a refusal needs its reason")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    ResponseEntity<byte[]> decide(
            @PathVariable String number,
            @Parameter(schema = @Schema(type = "string", example = "\"7\""))
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    IfMatch seen,
            @Valid @RequestBody Decision decision,
            Call call) {
        Actor actor = current.get();
        return change(
                number,
                seen,
                decision,
                call,
                ticket ->
                        desk.decide(
                                ticket,
                                decision.accepted(),
                                decision.ground(),
                                decision.reason(),
                                actor));
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasAnyAuthority('SCOPE_complaints:write', 'SCOPE_tasks:work')")
    @Operation(
            summary = "Take back an accepted solution before anything of it is paid",
            description =
                    "For the complainant, and for people of the desk on their request. The platform"
                            + " then proposes anew. Once the order system may have been told it is"
                            + " 409, and what is paid stays paid. Of a solution that is paid in"
                            + " part, rest takes back the parts that are not.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    ResponseEntity<byte[]> withdraw(
            @PathVariable String number,
            @Parameter(schema = @Schema(type = "string", example = "\"7\""))
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    IfMatch seen,
            @Valid @RequestBody Withdrawal withdrawal,
            Call call) {
        Actor actor = current.get();
        return change(
                number,
                seen,
                withdrawal,
                call,
                ticket -> {
                    if (Boolean.TRUE.equals(withdrawal.rest())) {
                        remedies.withdrawRest(ticket, withdrawal.reason(), actor);
                    } else {
                        remedies.withdraw(ticket, withdrawal.reason(), actor);
                    }
                });
    }

    @PostMapping("/reopening")
    @Operation(summary = "Reopen a closed complaint within the set time, 30 days unless changed")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    ResponseEntity<byte[]> reopen(
            @PathVariable String number,
            @Parameter(schema = @Schema(type = "string", example = "\"7\""))
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    IfMatch seen,
            @Valid @RequestBody Reopening reopening,
            Call call) {
        Actor actor = current.get();
        return change(
                number,
                seen,
                reopening,
                call,
                ticket -> desk.reopen(ticket, reopening.reason(), actor));
    }

    private ResponseEntity<byte[]> change(
            String number, IfMatch seen, Object command, Call call, Consumer<Ticket> change) {
        Actor actor = current.get();
        return calls.once(
                call,
                command,
                () -> {
                    change.accept(seen.require(Access.visible(actor, tickets.lock(number))));
                    return number;
                },
                changed -> ComplaintReply.changed(views.of(tickets.byNumber(changed), actor)));
    }
}
