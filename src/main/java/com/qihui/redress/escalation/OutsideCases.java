package com.qihui.redress.escalation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ways outside and the cases there, one open at a time for a complaint (R29, R45, R46). */
@Service
public class OutsideCases {

    private final OutsideCaseRepository cases;
    private final Tickets tickets;
    private final Clock clock;

    OutsideCases(OutsideCaseRepository cases, Tickets tickets, Clock clock) {
        this.cases = cases;
        this.tickets = tickets;
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

    public void register(Ticket ticket, Body body, String caseNo, Actor by) {
        OutsideCase current = current(ticket);
        current.register(body, caseNo, now());
        cases.save(current);
        tickets.tell(
                ticket, "OUTSIDE_REGISTERED", by, Map.of("body", body.name(), "caseNo", caseNo));
    }

    /**
     * The body takes the case.
     *
     * @return which one
     */
    public Body accept(Ticket ticket, Actor by) {
        OutsideCase current = current(ticket);
        Body body = Objects.requireNonNullElse(current.body(), current.suggestedBody());
        tickets.tell(ticket, "OUTSIDE_ACCEPTED", by, Map.of("body", body.name()));
        return body;
    }

    public void supplement(Ticket ticket, String description, Actor by) {
        OutsideCase current = current(ticket);
        current.supplement();
        cases.save(current);
        tickets.tell(ticket, "OUTSIDE_SUPPLEMENTED", by, Map.of("description", description));
    }

    public void end(
            Ticket ticket,
            OutsideOutcome outcome,
            @Nullable BigDecimal awardedYuan,
            String note,
            Actor by) {
        OutsideCase current = current(ticket);
        current.end(outcome, awardedYuan, note, now());
        cases.save(current);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("outcome", outcome.name());
        data.put("amountYuan", awardedYuan == null ? null : awardedYuan.toPlainString());
        data.put("note", note);
        tickets.tell(ticket, "OUTSIDE_ENDED", by, data);
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

    private OutsideCase current(Ticket ticket) {
        return latest(ticket.id()).orElseThrow(() -> new IllegalStateException("no case outside"));
    }

    private Instant now() {
        return clock.instant();
    }
}
