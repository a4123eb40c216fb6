package com.qihui.redress.escalation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Ways outside and the cases there, one open at a time for a complaint (R29, R45, R46). */
@Service
public class OutsideCases {

    private final OutsideCaseRepository cases;
    private final OutsidePapers papers;
    private final Tickets tickets;
    private final ZoneId zone;
    private final Clock clock;

    OutsideCases(
            OutsideCaseRepository cases,
            OutsidePapers papers,
            Tickets tickets,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.tickets = tickets;
        this.zone = zone;
        this.clock = clock;
    }

    public OutsideCase offer(Ticket ticket, Cause cause, Route route) {
        OutsideCase opened = new OutsideCase();
        opened.ticketId = ticket.id();
        opened.cause = cause;
        opened.state = OutsideCase.State.OFFERED;
        opened.suggestedBody = route.primary();
        opened.acceptable = Words.join(route.acceptable());
        opened.basis = route.basis();
        opened.offeredAt = now();
        tickets.tell(ticket, "OUTSIDE_OPENED", Actor.SYSTEM, data(cause, route));
        return cases.save(opened);
    }

    private static Map<String, Object> data(Cause cause, Route route) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cause", cause.name());
        data.put("body", route.primary().name());
        data.put("basis", route.basis());
        data.putAll(route.data());
        return data;
    }

    /** Filed today, with papers the desk did not make. */
    public void register(Ticket ticket, Body body, String caseNo, Actor by) {
        register(ticket, new Registration(body, caseNo, today(), null), by);
    }

    /**
     * The complainant went to a body.
     *
     * @throws IllegalStateException when no way outside is open, or a body has it already
     */
    public void register(Ticket ticket, Registration how, Actor by) {
        OutsideCase current = current(ticket);
        current.register(how, now());
        cases.save(current);
        tickets.tell(
                ticket,
                "OUTSIDE_REGISTERED",
                by,
                Map.of(
                        "body", how.body().name(),
                        "caseNo", how.caseNo(),
                        "filedOn", how.filedOn().toString()));
    }

    /**
     * The body takes the case; of a case it has taken already nothing happens.
     *
     * @param on the day it says so
     * @return which body
     */
    public Body accept(Ticket ticket, LocalDate on, Actor by) {
        OutsideCase current = current(ticket);
        Body body = current.bodyMeant();
        if (current.state() != OutsideCase.State.ACCEPTED) {
            current.accept(on);
            cases.save(current);
            tickets.tell(
                    ticket,
                    "OUTSIDE_ACCEPTED",
                    by,
                    Map.of("body", body.name(), "acceptedOn", on.toString()));
        }
        return body;
    }

    /**
     * The body wants something of the platform.
     *
     * @param dueAt until when, as far as it is known yet
     */
    public OutsideRequest ask(
            Ticket ticket,
            OutsideRequest.Kind kind,
            String wanted,
            LocalDate on,
            Instant dueAt,
            Actor by) {
        OutsideCase current = current(ticket);
        current.requireThere();
        OutsideRequest asked = papers.ask(current.id(), kind, wanted, on, dueAt);
        tickets.tell(
                ticket,
                "OUTSIDE_ASKED",
                by,
                Map.of("kind", kind.name(), "description", wanted, "askedOn", on.toString()));
        return asked;
    }

    /** Until when a request is due, once its clock has said so. */
    public OutsideRequest due(OutsideRequest request, Instant dueAt) {
        papers.due(request.id(), dueAt);
        return request.until(dueAt);
    }

    /**
     * The desk hands something in; what it answers is owed no more.
     *
     * @return whether a request was answered by it
     */
    public boolean handIn(Ticket ticket, HandInPapers what, Actor by) {
        OutsideCase current = current(ticket);
        current.supplement();
        cases.save(current);
        Handing kept = papers.handIn(current.id(), what, by.name());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("description", kept.description());
        data.put("handedOn", kept.handedOn().toString());
        data.put("dossier", kept.submissionId());
        data.put("pieces", kept.pieces());
        tickets.tell(ticket, "OUTSIDE_SUPPLEMENTED", by, data);
        Long answered = what.requestId();
        return answered != null && papers.end(current.id(), answered, what.on());
    }

    /**
     * What answered a request did not reach the body: it is owed again. That it was handed in stays
     * on record.
     *
     * @return whether it was taken for answered until now
     */
    public boolean owedAgain(Ticket ticket, OutsideRequest request) {
        boolean reopened = papers.reopen(current(ticket).id(), request.id());
        if (reopened) {
            tickets.tell(
                    ticket,
                    "OUTSIDE_OWED_AGAIN",
                    Actor.SYSTEM,
                    Map.of("description", request.wanted()));
        }
        return reopened;
    }

    /**
     * The body has something examined by others.
     *
     * @param what in the body's words
     */
    public void examine(Ticket ticket, LocalDate from, String what, Actor by) {
        current(ticket).requireThere();
        tickets.tell(
                ticket,
                "OUTSIDE_EXAMINATION_BEGUN",
                by,
                Map.of("day", from.toString(), "description", what));
    }

    /**
     * @param last the last day of it
     */
    public void examined(Ticket ticket, LocalDate last, Actor by) {
        current(ticket).requireThere();
        tickets.tell(ticket, "OUTSIDE_EXAMINATION_ENDED", by, Map.of("day", last.toString()));
    }

    /** Without a body's own day: the complainant did not go, or the offer lapsed. */
    public void end(Ticket ticket, OutsideOutcome outcome, String note, Actor by) {
        end(ticket, new CaseEnd(outcome, today(), null, null, null, note, null), by);
    }

    public void end(Ticket ticket, CaseEnd how, Actor by) {
        OutsideCase current = current(ticket);
        current.end(how, now());
        cases.save(current);
        papers.endAll(current.id(), how.on());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("outcome", how.outcome().name());
        data.put("amountYuan", yuan(how.awardedYuan()));
        data.put("note", how.note());
        data.put("ground", how.ground() == null ? null : how.ground().name());
        data.put("award", how.award() == null ? null : how.award().name());
        data.put("lesson", how.lesson() == null ? null : how.lesson().name());
        data.put("endedOn", how.on().toString());
        tickets.tell(ticket, "OUTSIDE_ENDED", by, data);
    }

    /** What a case granted and nobody has begun to carry out, if there is such a case. */
    public Optional<OutsideCase> awardDue(long ticketId) {
        return of(ticketId).stream().filter(OutsideCase::isAwardDue).findFirst();
    }

    /** From now on it is carried out as this solution, so that it is carried out once. */
    public void carryOut(OutsideCase won, long proposalId) {
        won.carriedOutBy(proposalId);
        cases.save(won);
    }

    /** What it granted is with the complainant. */
    public void verify(Ticket ticket, OutsideCase won) {
        won.verify(now());
        cases.save(won);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("body", won.bodyMeant().name());
        data.put("amountYuan", yuan(won.awardedYuan()));
        tickets.tell(ticket, "OUTSIDE_VERIFIED", Actor.SYSTEM, data);
    }

    /**
     * Keeps when something of its open case is next due, for lists.
     *
     * @param dueAt null where nothing is
     */
    public void nextDue(long ticketId, @Nullable Instant dueAt) {
        papers.nextDue(ticketId, dueAt);
    }

    /** All of them, the first first. */
    public List<OutsideCase> of(long ticketId) {
        return cases.findByTicketIdOrderById(ticketId);
    }

    public Optional<OutsideCase> latest(long ticketId) {
        return cases.findFirstByTicketIdOrderByIdDesc(ticketId);
    }

    public boolean isOpen(long ticketId) {
        return latest(ticketId).filter(OutsideCase::isOpen).isPresent();
    }

    /** What the bodies of these cases asked for, in the order in which they did. */
    public List<OutsideRequest> requests(Collection<OutsideCase> of) {
        return papers.requests(ids(of));
    }

    /** Whatever was handed in to the bodies of these cases, in that order. */
    public List<Handing> handings(Collection<OutsideCase> of) {
        return papers.handings(ids(of));
    }

    private static List<Long> ids(Collection<OutsideCase> of) {
        return of.stream().map(OutsideCase::id).toList();
    }

    private OutsideCase current(Ticket ticket) {
        return latest(ticket.id()).orElseThrow(() -> new IllegalStateException("no case outside"));
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant now() {
        return clock.instant();
    }
}
