package com.qihui.redress.workflow;

import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** From a step of a process to the complaint it is about: the business key is its number. */
@Component
class Cases {

    private final Tickets tickets;

    Cases(Tickets tickets) {
        this.tickets = tickets;
    }

    Ticket of(DelegateExecution step) {
        return tickets.byNumber(step.getProcessBusinessKey());
    }

    /** The engine's timers take dates of whole seconds; never before the moment itself. */
    static Date timer(Instant at) {
        return Date.from(
                at.plusNanos(999_999_999).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
}
