package com.qihui.redress.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.shared.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What can happen to a complaint; every change is told to the journal in the same transaction. */
@Service
public class Tickets {

    private final TicketRepository tickets;
    private final Filings filings;
    private final TicketNumbers numbers;
    private final OpenMatters matters;
    private final TransactionMemory<Long, Ticket> memory = new TransactionMemory<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Tickets(
            TicketRepository tickets,
            Filings filings,
            TicketNumbers numbers,
            OpenMatters matters,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.tickets = tickets;
        this.filings = filings;
        this.numbers = numbers;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Takes a complaint in; the caller starts its process in the same transaction (E34). */
    public Ticket file(Intake intake, Actor by) {
        FileComplaint complaint = intake.complaint();
        Instant now = now();
        Ticket ticket = new Ticket();
        ticket.number = numbers.next(LocalDate.ofInstant(now, zone));
        ticket.channel = complaint.channel();
        ticket.status = Status.RECEIVED;
        Read read = intake.read();
        ticket.category = read.category();
        ticket.categoriesAlso = Words.join(read.categoriesAlso());
        ticket.subCause = read.subCause();
        ticket.flags = Words.join(read.flags());
        ticket.priority = intake.priority();
        ticket.team = Team.RECHARGE;
        ticket.subject = Subject.of(complaint);
        ticket.orderNo = complaint.orderNo();
        ticket.merchantId = intake.merchantId();
        ticket.merchantName = intake.merchantName();
        ticket.complainantName = complaint.complainant().name();
        ticket.complainantPhone = complaint.complainant().phone();
        ticket.complainantEmail = complaint.complainant().email();
        ticket.submittedAt = intake.submittedAt().truncatedTo(ChronoUnit.MICROS);
        ticket.receivedAt = now;
        ticket.externalEligibleFrom = intake.externalEligibleFrom();
        ticket.updatedAt = now;
        ticket.chat = intake.chat();
        Ticket filed = remember(tickets.save(ticket));
        filings.keep(filed.id(), complaint);
        tell(
                filed,
                "COMPLAINT_FILED",
                by,
                Map.of(
                        "number", filed.number(),
                        "channel", complaint.channel().name(),
                        "narrativeSha256", Hash.sha256(complaint.narrative())));
        return filed;
    }

    /**
     * @throws NotFound when there is none
     */
    public Ticket byNumber(String number) {
        return memory.find(ticket -> ticket.number().equals(number))
                .or(() -> tickets.findByNumber(number).map(this::remember))
                .orElseThrow(() -> new NotFound("complaint", number));
    }

    /** Of a complaint's order number, the newest first, at most twenty. */
    public List<Ticket> aboutOrder(String orderNo) {
        return tickets.findByOrder(orderNo).stream().map(this::remember).toList();
    }

    /**
     * As {@link #byNumber}, and nobody else changes it until the transaction ends: whoever decides
     * by its version decides on what it is.
     *
     * @throws NotFound when there is none
     */
    public Ticket lock(String number) {
        return tickets.readByNumber(number)
                .map(this::remember)
                .orElseThrow(() -> new NotFound("complaint", number));
    }

    /**
     * @throws NotFound when there is none
     */
    public Ticket byId(long id) {
        return memory.get(
                id,
                unknown ->
                        tickets.findById(unknown)
                                .orElseThrow(() -> new NotFound("complaint", unknown)));
    }

    /** What is suggested, and what a person makes of it; the journal keeps every revision (R22). */
    public Ticket triage(Ticket ticket, TriageResult result, Status next, Actor by) {
        String event =
                result.suggested()
                        ? "TRIAGE_SUGGESTED"
                        : ticket.attributionSuggested || ticket.triageReasons == null
                                ? "TRIAGED"
                                : "TRIAGE_REVISED";
        return triage(ticket, result, next, event, by);
    }

    /** As {@link #triage(Ticket, TriageResult, Status, Actor)}, told as what it was. */
    public Ticket triage(Ticket ticket, TriageResult result, Status next, String event, Actor by) {
        ticket.triage(result);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("category", name(result.category()));
        data.put("categoriesAlso", names(result.categoriesAlso()));
        data.put("subCause", name(result.subCause()));
        data.put("flags", names(result.flags()));
        data.put("priority", result.priority().name());
        data.put("team", result.team().name());
        data.put("handling", result.handling().name());
        data.put("responsibility", result.responsibility().name());
        data.put("suitedTo", result.suitedTo().name());
        data.put("rule", result.rule());
        if (result.remark() != null) {
            data.put("reason", result.remark());
        }
        data.put("reasons", result.reasons());
        return change(ticket, t -> t.moveTo(next), event, by, data);
    }

    /** Moves on; the journal says why in the event's own words. */
    public Ticket move(Ticket ticket, Status to, String event, Actor by, Map<String, ?> data) {
        return change(ticket, t -> t.moveTo(to), event, by, data);
    }

    /** It is more than a chat may deal with; what was said and given there stays with it (R24). */
    public Ticket leaveChat(Ticket ticket, Actor by, Map<String, ?> data) {
        return change(
                ticket, t -> t.endChat(ChatState.TICKET, now()), "CHAT_BECAME_TICKET", by, data);
    }

    public Ticket raise(Ticket ticket, Priority to, Actor by) {
        Priority before = ticket.priority();
        if (!to.isMoreUrgentThan(before)) {
            return ticket;
        }
        return change(
                ticket,
                t -> t.raise(to),
                "PRIORITY_RAISED",
                by,
                Map.of("from", before.name(), "to", to.name()));
    }

    /** The day has moved from which the complainant may go outside (R29). */
    public Ticket openOutsideFrom(Ticket ticket, LocalDate day, Actor by) {
        LocalDate before = ticket.externalEligibleFrom();
        if (day.equals(before)) {
            return ticket;
        }
        return change(
                ticket,
                t -> t.externalEligibleFrom = day,
                "OUTSIDE_DATE_MOVED",
                by,
                Map.of("before", before.toString(), "day", day.toString()));
    }

    /**
     * They were told of the right to go outside, and from which day (R41).
     *
     * @param told what they were told besides
     */
    public Ticket rightsTold(Ticket ticket, Map<String, ?> told, Actor by) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", ticket.externalEligibleFrom().toString());
        data.putAll(told);
        return change(ticket, t -> t.rightsToldAt = now(), "RIGHTS_TOLD", by, data);
    }

    /**
     * Whoever closes it, and however.
     *
     * @throws RuleViolation with everything that is still open, each saying what to do (R46, R55)
     */
    public Ticket close(Ticket ticket, Closing how, Actor by) {
        matters.requireNone(ticket);
        return change(
                ticket, t -> t.close(how, now()), "CLOSED", by, Map.of("closing", how.name()));
    }

    public Ticket reopen(Ticket ticket, String reason, Actor by) {
        return change(ticket, Ticket::reopen, "REOPENED", by, Map.of("reason", reason));
    }

    /** Something happened that changes nothing of the ticket itself. */
    public void tell(Ticket ticket, String event, Actor by, Map<String, ?> data) {
        events.publishEvent(
                new JournalEvent(ticket.id(), event, by.kind().name(), by.name(), data));
    }

    private Ticket change(
            Ticket ticket, Consumer<Ticket> change, String event, Actor by, Map<String, ?> data) {
        change.accept(ticket);
        ticket.updatedAt = now();
        Ticket saved = remember(tickets.save(ticket));
        tell(saved, event, by, data);
        return saved;
    }

    private Ticket remember(Ticket ticket) {
        return memory.keep(ticket.id(), ticket);
    }

    private Instant now() {
        return clock.instant();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
