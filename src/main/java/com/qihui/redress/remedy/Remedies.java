package com.qihui.redress.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.order.ActionRefused;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Remedies from order to payment; what the order system refuses a person settles. */
@Service
public class Remedies {

    private final RemedyRepository remedies;
    private final OrderSystem orderSystem;
    private final Tickets tickets;
    private final Clock clock;

    Remedies(RemedyRepository remedies, OrderSystem orderSystem, Tickets tickets, Clock clock) {
        this.remedies = remedies;
        this.orderSystem = orderSystem;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param level who must approve, by {@code approval.dmn}; NONE for nobody
     * @param rule the row that said so
     */
    public RemedyOrder order(Ticket ticket, Proposal proposal, String level, String rule) {
        RemedyOrder order = new RemedyOrder();
        order.ticketId = ticket.id();
        order.proposalId = proposal.id();
        order.remedy = proposal.remedy();
        order.amountYuan = proposal.amountYuan();
        order.remedyKey = Hash.sha256(ticket.number() + "/" + proposal.id()).substring(0, 32);
        order.state = RemedyState.ORDERED;
        order.approval = level;
        order.approvalRule = rule;
        order.orderedAt = now();
        tickets.tell(
                ticket,
                "REMEDY_ORDERED",
                Actor.SYSTEM,
                facts(order, Map.of("approval", level, "rule", rule)));
        return remedies.save(order);
    }

    public void approve(Ticket ticket, @Nullable String note, Actor by) {
        RemedyOrder order = current(ticket);
        order.moveTo(RemedyState.APPROVED);
        order.approvedBy = by.name();
        remedies.save(order);
        tickets.tell(ticket, "REMEDY_APPROVED", by, note(order, note));
    }

    public void withdraw(Ticket ticket, String reason, Actor by) {
        RemedyOrder order = current(ticket);
        order.moveTo(RemedyState.WITHDRAWN);
        remedies.save(order);
        tickets.tell(ticket, "REMEDY_WITHDRAWN", by, note(order, reason));
    }

    /**
     * Tells the order system. Repeatable: the key is the same each time.
     *
     * @return false when the order system refuses and a person has to settle it
     */
    public boolean execute(Ticket ticket) {
        RemedyOrder order = current(ticket);
        if (order.isEnded()) {
            return true;
        }
        try {
            if (order.remedy.isExecutable()) {
                orderSystem.perform(order.action(ticket.orderNo()));
            }
        } catch (ActionRefused refused) {
            order.moveTo(RemedyState.REFUSED);
            order.refusal = refused.getMessage();
            remedies.save(order);
            tickets.tell(ticket, "REMEDY_REFUSED", Actor.SYSTEM, note(order, refused.getMessage()));
            return false;
        }
        order.moveTo(RemedyState.EXECUTED);
        order.executedAt = now();
        remedies.save(order);
        tickets.tell(ticket, "REMEDY_EXECUTED", Actor.SYSTEM, facts(order, Map.of()));
        return true;
    }

    /** Done by hand, with the reference under which it can be found. */
    public void settle(Ticket ticket, String reference, Actor by) {
        RemedyOrder order = current(ticket);
        order.moveTo(RemedyState.SETTLED);
        order.executedAt = now();
        remedies.save(order);
        tickets.tell(ticket, "REMEDY_SETTLED", by, facts(order, Map.of("reference", reference)));
    }

    /** Both sides agree: what we hold executed, the order system holds done. */
    public boolean isReconciled(Ticket ticket) {
        RemedyOrder order = current(ticket);
        return order.state == RemedyState.SETTLED
                || !order.remedy.isExecutable()
                || orderSystem.isDone(order.remedyKey);
    }

    public Optional<RemedyOrder> latest(long ticketId) {
        return remedies.findFirstByTicketIdOrderByIdDesc(ticketId);
    }

    private RemedyOrder current(Ticket ticket) {
        return latest(ticket.id())
                .orElseThrow(() -> new IllegalStateException("no remedy ordered"));
    }

    private static Map<String, ?> note(RemedyOrder order, @Nullable String note) {
        return facts(order, note == null ? Map.of() : Map.of("reason", note));
    }

    private static Map<String, ?> facts(RemedyOrder order, Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("remedy", order.remedy.name());
        BigDecimal amount = order.amountYuan;
        if (amount != null) {
            facts.put("amountYuan", amount.toPlainString());
        }
        facts.putAll(more);
        return facts;
    }

    private Instant now() {
        return clock.instant();
    }
}
