package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.FormFields;
import com.qihui.redress.api.Items;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.content.PieceContent;
import com.qihui.redress.content.Upload;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pieces of evidence of a complaint and their files. */
@RestController
@RequestMapping(path = "/api/v1/complaints/{number}/evidence")
@Tag(name = "complaints")
class EvidenceController {

    private final CurrentActor current;
    private final CustomerDesk desk;
    private final Tickets tickets;
    private final Evidence evidence;
    private final EvidenceSight sight;
    private final Upload upload;
    private final PieceContent content;
    private final FormFields forms;
    private final IdempotentCalls calls;

    /** What tells an equal upload from another one. */
    private record Handed(PieceForm form, List<String> sha256s, List<String> names) {}

    EvidenceController(
            CurrentActor current,
            CustomerDesk desk,
            Tickets tickets,
            Evidence evidence,
            EvidenceSight sight,
            Upload upload,
            PieceContent content,
            FormFields forms,
            IdempotentCalls calls) {
        this.current = current;
        this.desk = desk;
        this.tickets = tickets;
        this.evidence = evidence;
        this.sight = sight;
        this.upload = upload;
        this.content = content;
        this.forms = forms;
        this.calls = calls;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(
            summary = "The pieces of evidence, in the order they came",
            description =
                    "Recordings of the desk's talks are there for the desk and for whom it spoke to.")
    Items<PieceView> list(@PathVariable String number) {
        Ticket ticket = visible(number);
        return new Items<>(sight.pieces(ticket, side()).stream().map(PieceView::of).toList());
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_complaints:write')")
    @Operation(
            summary = "Add evidence, which is never taken away",
            description =
                    "As multipart/form-data with the files themselves, each a piece of its own; or"
                            + " as JSON, which only announces a piece.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PieceView.class)))
    ResponseEntity<byte[]> announce(
            @PathVariable String number, @Valid @RequestBody FileComplaint.Piece piece, Call call) {
        Actor actor = current.get();
        NewPiece declared =
                current.may(Scope.COMPLAINTS_IMPORT)
                        ? NewPiece.seenElsewhere(piece)
                        : NewPiece.announced(piece);
        return calls.once(
                call,
                piece,
                () -> desk.addEvidence(tickets.byNumber(number), List.of(declared), actor),
                added -> Reply.created(null, null, told(number, added).get(0)));
    }

    /** The files are in the store before the transaction begins, which may be tried again. */
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_complaints:write')")
    @Operation(
            summary = "Add evidence, which is never taken away",
            description =
                    "Each file is a piece of its own. shows names what can be seen, with commas"
                            + " between. One file is answered by its piece, several by a list.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Uploaded.class))))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PieceView.class)))
    ResponseEntity<byte[]> add(@PathVariable String number, HttpServletRequest request, Call call)
            throws IOException {
        Actor actor = current.get();
        Ticket ticket = visible(number);
        upload.guardTotal(request, evidence.bytes(ticket.id()));
        PieceForm form = forms.read(PieceForm.asJson(upload.fields(request)), PieceForm.class);
        List<Upload.Received> files = upload.receive(request, "file");
        List<NewPiece> pieces = files.stream().map(file -> piece(form, file)).toList();
        return calls.once(
                call,
                new Handed(
                        form,
                        files.stream().map(file -> file.stored().sha256()).toList(),
                        files.stream().map(file -> String.valueOf(file.name())).toList()),
                () -> desk.addEvidence(tickets.byNumber(number), pieces, actor),
                added -> reply(number, added));
    }

    @GetMapping("/{id}/content")
    @PreAuthorize("hasAuthority('SCOPE_complaints:read')")
    @Operation(
            summary = "The file of a piece",
            description =
                    "As it is shown, without the places, people and devices that a camera writes"
                            + " into it. original=true answers it byte for byte; merchants have no"
                            + " use for that. Takes Range.")
    void content(
            @PathVariable String number,
            @PathVariable int id,
            @RequestParam(defaultValue = "false") boolean original,
            @RequestParam(defaultValue = "false") boolean download,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Ticket ticket = visible(number);
        EvidencePiece piece = sight.piece(ticket, id, side());
        if (!original) {
            content.show(piece, download, request, response);
        } else if (side() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant sees what is shown");
        } else {
            content.original(piece, download, request, response);
        }
    }

    private Ticket visible(String number) {
        return Access.visible(current.get(), tickets.byNumber(number));
    }

    private static NewPiece piece(PieceForm form, Upload.Received file) {
        return NewPiece.withFile(form.said(), file.stored(), file.name())
                .capturedAt(form.capturedAt())
                .correcting(form.corrects());
    }

    private Reply reply(String number, List<EvidencePiece> added) {
        List<PieceView> told = told(number, added);
        return added.size() > 1
                ? Reply.created(null, null, new Items<>(told))
                : Reply.created(
                        "/api/v1/complaints/%s/evidence/%d/content"
                                .formatted(number, added.get(0).pieceNo()),
                        null,
                        told.get(0));
    }

    /** As whoever gave them reads them. */
    private List<PieceView> told(String number, List<EvidencePiece> added) {
        Set<Integer> numbers =
                added.stream().map(EvidencePiece::pieceNo).collect(Collectors.toSet());
        return sight.pieces(tickets.byNumber(number), side()).stream()
                .filter(one -> numbers.contains(one.pieceNo()))
                .map(PieceView::of)
                .toList();
    }

    private Actor.Kind side() {
        return sight.side(current.get());
    }

    /** The form as the contract describes it. */
    @Hidden
    private record Uploaded(
            @Schema(type = "array", format = "binary") List<byte[]> file,
            com.qihui.redress.ticket.EvidenceKind kind,
            String shows,
            String form,
            String source,
            String desc,
            Boolean priorNotice,
            java.time.Instant capturedAt,
            Integer corrects) {}
}
