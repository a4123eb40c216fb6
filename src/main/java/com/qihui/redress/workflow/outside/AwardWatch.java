package com.qihui.redress.workflow.outside;

import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Verifies that what a body granted was carried out (ISO 10003): the remedy it became, or, where
 * that could not be carried out, the next one of the complaint that was.
 */
@Component
class AwardWatch {

    private static final Set<String> CARRIED_OUT = Set.of("REMEDY_EXECUTED", "REMEDY_SETTLED");

    private final OutsideCases outside;
    private final Tickets tickets;

    AwardWatch(OutsideCases outside, Tickets tickets) {
        this.outside = outside;
        this.tickets = tickets;
    }

    @EventListener
    void on(JournalEvent event) {
        if (!CARRIED_OUT.contains(event.type())) {
            return;
        }
        Ticket ticket = tickets.byId(event.ticketId());
        outside.of(ticket.id()).stream()
                .filter(OutsideCase::isAwardUnderWay)
                .forEach(won -> outside.verify(ticket, won));
    }
}
