package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.api.Items;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.mail.out.Deliveries;
import com.qihui.redress.mail.out.Delivery;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on record about a complaint. */
@RestController
@RequestMapping(path = "/api/v1/complaints/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('SCOPE_complaints:read')")
@Tag(name = "complaints")
class RecordsController {

    private final CurrentActor current;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Messages messages;
    private final Deliveries deliveries;
    private final MerchantSight sight;
    private final Ledgers ledgers;
    private final ClockWords words;

    RecordsController(
            CurrentActor current,
            Tickets tickets,
            Timeline timeline,
            Messages messages,
            Deliveries deliveries,
            MerchantSight sight,
            Ledgers ledgers,
            ClockWords words) {
        this.current = current;
        this.tickets = tickets;
        this.timeline = timeline;
        this.messages = messages;
        this.deliveries = deliveries;
        this.sight = sight;
        this.ledgers = ledgers;
        this.words = words;
    }

    @GetMapping("/timeline")
    @Operation(summary = "Everything that happened, oldest first")
    Items<TimelineEntry> timeline(@PathVariable String number) {
        Actor reader = current.get();
        return new Items<>(timeline.of(ticket(number, reader), reader));
    }

    @GetMapping("/messages")
    @Operation(summary = "What was said in the threads the caller has a part in, oldest first")
    Items<MessageView> messages(@PathVariable String number) {
        Actor reader = current.get();
        Ticket ticket = ticket(number, reader);
        List<Message> readable =
                reader.kind() == Actor.Kind.MERCHANT
                        ? sight.messages(ticket)
                        : messages.of(ticket.id(), Messages.readableBy(reader));
        Map<Long, Delivery> deliveries =
                reader.isStaff() ? this.deliveries.of(ticket, readable) : Map.of();
        return new Items<>(
                readable.stream()
                        .map(one -> MessageView.of(one, deliveries.get(one.id())))
                        .toList());
    }

    @GetMapping("/deadlines/{kind}")
    @Operation(summary = "One deadline with what it is reckoned from; the last of its kind")
    DeadlineLedger deadline(@PathVariable String number, @PathVariable ClockKind kind) {
        Actor reader = current.get();
        long id = ticket(number, reader).id();
        if (reader.kind() == Actor.Kind.MERCHANT && !MerchantSight.shows(kind)) {
            throw new NotFound("deadline", kind);
        }
        return ledgers.of(id).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .reduce((earlier, later) -> later)
                .map(ledger -> DeadlineLedger.of(ledger, words, LocaleContextHolder.getLocale()))
                .orElseThrow(() -> new NotFound("deadline", kind));
    }

    private Ticket ticket(String number, Actor reader) {
        return Access.visible(reader, tickets.byNumber(number));
    }
}
