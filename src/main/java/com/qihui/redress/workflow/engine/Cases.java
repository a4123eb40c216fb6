package com.qihui.redress.workflow.engine;

import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** From a step of a process to the complaint it is about: the business key is its number. */
@Component
public class Cases {

    /** The key of the process that carries a complaint, {@code complaint.bpmn}. */
    public static final String COMPLAINT = "complaint";

    private final Tickets tickets;

    Cases(Tickets tickets) {
        this.tickets = tickets;
    }

    public Ticket of(DelegateExecution step) {
        return tickets.byNumber(step.getProcessBusinessKey());
    }

    /** The engine's timers take dates of whole seconds; never before the moment itself. */
    public static Date timer(Instant at) {
        return Date.from(
                at.plusNanos(999_999_999).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }
}
