package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.api.FormFields;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.content.Upload;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.AnswerDesk;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What any of the parties adds to a complaint. */
@RestController
@RequestMapping(path = "/api/v1/complaints/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_complaints:write')")
@Tag(name = "complaints")
class ContributionsController {

    private static final String SAYING =
            "thread is COMPLAINANT where it is left out, MERCHANT for a merchant. PARTIES is"
                    + " between complainant and merchant, where the desk lets them; the desk only"
                    + " reads it. corrects names a message of one's own, which stays and is"
                    + " followed by this one. With lastSeen, the id of the last message of the"
                    + " thread the sender knew (0 for none), it is answered 409 when others spoke"
                    + " since. What an answer of the desk lacks or gives away is told as warnings;"
                    + " with heeded, the list of those taken upon oneself, it is answered 422"
                    + " with the others and not said.";

    private final CurrentActor current;
    private final AnswerDesk answers;
    private final Tickets tickets;
    private final Evidence evidence;
    private final Upload upload;
    private final FormFields forms;
    private final IdempotentCalls calls;

    /** As {@link SayForm}, in words alone. */
    record Say(
            @Nullable MessageThread thread,
            @Nullable Channel channel,
            @NotBlank @Size(max = Messages.LIMIT) String body,
            @Nullable @Positive Long corrects,
            @Nullable @PositiveOrZero Long lastSeen,
            @Nullable Set<Concern> heeded) {

        SayMessage words(Actor by) {
            return SayForm.words(thread, channel, body, by).correcting(corrects);
        }
    }

    /** What tells an equal message from another one. */
    private record Handed(SayForm form, List<String> sha256s, List<String> names) {}

    ContributionsController(
            CurrentActor current,
            AnswerDesk answers,
            Tickets tickets,
            Evidence evidence,
            Upload upload,
            FormFields forms,
            IdempotentCalls calls) {
        this.current = current;
        this.answers = answers;
        this.tickets = tickets;
        this.evidence = evidence;
        this.upload = upload;
        this.forms = forms;
        this.calls = calls;
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say something to another party", description = SAYING)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SaidView.class)))
    ResponseEntity<byte[]> say(
            @PathVariable String number, @Valid @RequestBody Say said, Call call) {
        Actor actor = current.get();
        return calls.once(
                call,
                said,
                () ->
                        answers.say(
                                tickets.byNumber(number),
                                said.words(actor),
                                said.lastSeen(),
                                SayForm.heeded(said.heeded()),
                                actor),
                ContributionsController::reply);
    }

    /** The files are in the store before the transaction begins, which may be tried again. */
    @PostMapping(path = "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Say something to another party",
            description = SAYING + " Up to ten files go along as multipart/form-data.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Uploaded.class))))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SaidView.class)))
    ResponseEntity<byte[]> enclose(
            @PathVariable String number, HttpServletRequest request, Call call) throws IOException {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        upload.guardTotal(request, evidence.bytes(ticket.id()));
        SayForm form = forms.read(SayForm.asJson(upload.fields(request)), SayForm.class);
        List<Enclosure> files =
                upload.receive(request, "file").stream()
                        .map(one -> new Enclosure(one.stored(), one.name()))
                        .toList();
        return calls.once(
                call,
                new Handed(
                        form,
                        files.stream().map(one -> one.file().sha256()).toList(),
                        files.stream().map(one -> String.valueOf(one.name())).toList()),
                () ->
                        answers.say(
                                tickets.byNumber(number),
                                form.words(files, actor),
                                form.lastSeen(),
                                SayForm.heeded(form.heeded()),
                                actor),
                ContributionsController::reply);
    }

    private static Reply reply(AnswerDesk.Sent sent) {
        return Reply.created(null, null, SaidView.of(sent));
    }

    /** The form with its files. */
    @Hidden
    private record Uploaded(
            @Schema(type = "array", format = "binary") List<byte[]> file,
            MessageThread thread,
            Channel channel,
            String body,
            Long corrects,
            Long lastSeen,
            List<Concern> heeded) {}
}
