package com.qihui.redress.workflow.outside;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockRang;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever waits for an answer longer than granted is told of the right to go outside (R41). */
@Component
class LateAnswers {

    private static final Set<ClockKind> ANSWERS =
            EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION);

    private final Tickets tickets;
    private final RightsTeller rights;

    LateAnswers(Tickets tickets, RightsTeller rights) {
        this.tickets = tickets;
        this.rights = rights;
    }

    /** What was late before it came in, its complainant knows. */
    @EventListener
    void on(ClockRang rang) {
        if (!rang.breached() || !ANSWERS.contains(rang.kind())) {
            return;
        }
        Ticket ticket = tickets.byId(rang.ticketId());
        boolean waiting = !ticket.isClosed() && ticket.status() != Status.EXTERNAL;
        if (waiting && rang.dueAt().isAfter(ticket.receivedAt())) {
            rights.tellAnswerLate(ticket);
        }
    }
}
