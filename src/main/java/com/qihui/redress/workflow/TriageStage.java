package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.ticket.TriageResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Triage by {@code triage.dmn}; what the table is unsure of waits for a person (R26). */
@Component
class TriageStage {

    private final Decisions decisions;
    private final Merchants merchants;
    private final OrderSnapshots snapshots;
    private final Tickets tickets;

    TriageStage(
            Decisions decisions, Merchants merchants, OrderSnapshots snapshots, Tickets tickets) {
        this.decisions = decisions;
        this.merchants = merchants;
        this.snapshots = snapshots;
        this.tickets = tickets;
    }

    /**
     * @return the ticket as routed, or waiting for a person
     */
    Suggestion suggest(Ticket ticket) {
        DecisionRow row = decisions.first("triage", facts(ticket));
        boolean sure = row.isTrue("sure");
        TriageResult result =
                new TriageResult(
                        ticket.category(),
                        ticket.subCause(),
                        ticket.priority(),
                        Team.valueOf(row.text("team")),
                        handling(ticket, row.text("handledBy")),
                        Responsibility.valueOf(row.text("responsibility")),
                        row.rule(),
                        true);
        Status next = sure ? ticket.status() : Status.IN_TRIAGE;
        Ticket suggested = tickets.triage(ticket, result, next, Actor.SYSTEM);
        if (!sure) {
            tickets.tell(suggested, "TRIAGE_ASKED", Actor.SYSTEM, Map.of());
        }
        return new Suggestion(suggested, sure);
    }

    record Suggestion(Ticket ticket, boolean sure) {}

    /** Without a known merchant there is nobody else to ask than the platform. */
    static Handling handling(Ticket ticket, String wanted) {
        return ticket.merchantId() == null ? Handling.PLATFORM : Handling.valueOf(wanted);
    }

    private Map<String, Object> facts(Ticket ticket) {
        Optional<Order> order = snapshots.of(ticket.id());
        Long merchantId = ticket.merchantId();
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", ticket.category() == null ? null : ticket.category().name());
        facts.put("subCause", ticket.subCause() == null ? null : ticket.subCause().name());
        facts.put("merchantKnown", merchantId != null);
        facts.put(
                "selfOperated",
                merchantId != null
                        && merchants.byId(merchantId).map(Merchant::isSelfOperated).orElse(false));
        facts.put("orderFound", order.isPresent());
        facts.put("deliveryState", order.map(Order::deliveryState).orElse(null));
        return facts;
    }
}
