package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.idempotency.Call;
import com.qihui.redress.api.idempotency.IdempotentCalls;
import com.qihui.redress.api.idempotency.Reply;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.AnswerDesk;
import com.qihui.redress.workflow.CustomerDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
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

    private final CurrentActor current;
    private final CustomerDesk desk;
    private final AnswerDesk answers;
    private final Tickets tickets;
    private final IdempotentCalls calls;

    /**
     * @param thread with whom; by itself the one the sender has a part in
     * @param corrects a message of the sender's own in that thread, which stays
     * @param lastSeen the last message of the thread the sender knew, 0 for none; where it is given
     *     and others spoke since, nothing is said (E3)
     */
    record Say(
            @Nullable MessageThread thread,
            @Nullable Channel channel,
            @NotBlank @Size(max = Messages.LIMIT) String body,
            @Nullable @Positive Long corrects,
            @Nullable @PositiveOrZero Long lastSeen) {

        SayMessage words(Actor by) {
            return SayMessage.of(
                            Objects.requireNonNullElse(thread, usualThread(by)),
                            Objects.requireNonNullElse(channel, Channel.TICKET).name(),
                            body)
                    .correcting(corrects);
        }
    }

    ContributionsController(
            CurrentActor current,
            CustomerDesk desk,
            AnswerDesk answers,
            Tickets tickets,
            IdempotentCalls calls) {
        this.current = current;
        this.desk = desk;
        this.answers = answers;
        this.tickets = tickets;
        this.calls = calls;
    }

    @PostMapping("/messages")
    @Operation(
            summary = "Say something to another party",
            description =
                    "thread is COMPLAINANT where it is left out, MERCHANT for a merchant. PARTIES"
                            + " is between complainant and merchant, where the desk lets them;"
                            + " the desk only reads it. corrects names a message of one's own,"
                            + " which stays and is followed by this one. With lastSeen, the id of"
                            + " the last message of the thread the sender knew (0 for none), it is"
                            + " answered 409 when others spoke since.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    ResponseEntity<byte[]> say(
            @PathVariable String number, @Valid @RequestBody Say said, Call call) {
        Actor actor = current.get();
        return calls.once(
                call,
                said,
                () -> say(tickets.byNumber(number), said, actor),
                message -> Reply.created(null, null, MessageView.of(message)));
    }

    private Message say(Ticket ticket, Say said, Actor actor) {
        Long lastSeen = said.lastSeen();
        return lastSeen == null
                ? desk.say(ticket, said.words(actor), actor)
                : answers.say(ticket, said.words(actor), lastSeen, actor);
    }

    private static MessageThread usualThread(Actor actor) {
        return actor.kind() == Actor.Kind.MERCHANT
                ? MessageThread.MERCHANT
                : MessageThread.COMPLAINANT;
    }
}
