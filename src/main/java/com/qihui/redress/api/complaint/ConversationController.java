package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.DeskTime;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.content.FileDelivery;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.DirectTalks.Allowance;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.TalkDesk;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files that came with messages, and whether the parties may write to each other. */
@RestController
@RequestMapping("/api/v1/complaints/{number}")
@Tag(name = "complaints")
class ConversationController {

    private final CurrentActor current;
    private final Tickets tickets;
    private final TalkDesk desk;
    private final DirectTalks direct;
    private final EvidenceFiles files;
    private final FileDelivery delivery;
    private final IdempotentCalls calls;

    /** Whether complainant and merchant may write to each other. */
    record Allow(@NotNull Boolean allowed) {}

    /**
     * @param open whether one of them may write now: not in a closed complaint
     * @param by who of the desk switched it last, for the desk
     */
    @Schema(name = "DirectTalk")
    record DirectView(
            boolean allowed, boolean open, @Nullable String by, @Nullable @DeskTime Instant at) {}

    ConversationController(
            CurrentActor current,
            Tickets tickets,
            TalkDesk desk,
            DirectTalks direct,
            EvidenceFiles files,
            FileDelivery delivery,
            IdempotentCalls calls) {
        this.current = current;
        this.tickets = tickets;
        this.desk = desk;
        this.direct = direct;
        this.files = files;
        this.delivery = delivery;
        this.calls = calls;
    }

    @GetMapping("/messages/{messageId}/files/{fileNo}/content")
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(
            summary = "A file that came with a message the caller may read",
            description = "As it is shown, without what a camera writes into it. Takes Range.")
    void content(
            @PathVariable String number,
            @PathVariable long messageId,
            @PathVariable int fileNo,
            @RequestParam(defaultValue = "false") boolean download,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        MessageFile file = desk.file(tickets.byNumber(number), messageId, fileNo, current.get());
        delivery.send(
                files.shown(file.file().sha256()), file.saveAs(), download, request, response);
    }

    @PostMapping(
            path = "/messages/{messageId}/files/{fileNo}/evidence",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_tasks:work')")
    @Operation(summary = "Make a file that came with a message a piece of evidence")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PieceView.class)))
    ResponseEntity<byte[]> takeAsEvidence(
            @PathVariable String number,
            @PathVariable long messageId,
            @PathVariable int fileNo,
            Call call) {
        Actor actor = current.get();
        return calls.once(
                call,
                fileNo,
                () -> desk.takeAsEvidence(number, messageId, fileNo, actor),
                piece ->
                        Reply.created(
                                "/api/v1/complaints/"
                                        + number
                                        + "/evidence/"
                                        + piece.pieceNo()
                                        + "/content",
                                null,
                                PieceView.of(piece)));
    }

    @GetMapping(path = "/direct-talk", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(summary = "Whether complainant and merchant may write to each other")
    DirectView direct(@PathVariable String number) {
        Actor reader = current.get();
        return view(Access.visible(reader, tickets.byNumber(number)), reader);
    }

    @PutMapping(path = "/direct-talk", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_tasks:work')")
    @Operation(
            summary = "Let complainant and merchant write to each other, or no longer",
            description = "What they wrote stays readable to both. For the desk only.")
    DirectView allow(@PathVariable String number, @Valid @RequestBody Allow wanted) {
        Actor actor = current.get();
        desk.allowDirect(number, wanted.allowed(), actor);
        return view(tickets.byNumber(number), actor);
    }

    private DirectView view(Ticket ticket, Actor reader) {
        Optional<Allowance> allowance = direct.of(ticket.id());
        return new DirectView(
                allowance.map(Allowance::allowed).orElse(false),
                direct.isOpen(ticket),
                allowance.filter(one -> reader.isStaff()).map(Allowance::by).orElse(null),
                allowance.map(Allowance::at).orElse(null));
    }
}
