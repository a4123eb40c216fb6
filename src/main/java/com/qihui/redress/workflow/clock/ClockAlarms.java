package com.qihui.redress.workflow.clock;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockRang;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * What happens when the ticket's timer rings: every step of its clocks that is due, each once (E7).
 */
@Configuration(proxyBeanMethods = false)
class ClockAlarms {

    private final Tickets tickets;
    private final TransactionMemory<Long, Boolean> raised = new TransactionMemory<>();

    ClockAlarms(Tickets tickets) {
        this.tickets = tickets;
    }

    @Bean
    JavaDelegate raiseAlarms(Deadlines deadlines, OutsideCases outside, AlarmTimers timers) {
        return step -> {
            Ticket ticket = tickets.lock(step.getProcessBusinessKey());
            deadlines.ring(ticket.id());
            timers.rang(ticket.id(), step.getProcessInstanceId());
            step.setVariableLocal(
                    "insideOver",
                    deadlines.of(ticket.id()).stream()
                            .filter(ClockAlarms::isInsideOver)
                            .anyMatch(clock -> isUnanswered(outside, clock)));
        };
    }

    private static boolean isInsideOver(Deadline clock) {
        return clock.kind() == ClockKind.INTERNAL_HANDLING
                && clock.isLive()
                && clock.breachedAt() != null;
    }

    /** The way outside opens once for each time the inside was given. */
    private static boolean isUnanswered(OutsideCases outside, Deadline clock) {
        Instant since = clock.dueAt();
        return outside.latest(clock.ticketId())
                .filter(known -> known.isOpen() || !known.offeredAt().isBefore(since))
                .isEmpty();
    }

    /** More urgent by one step, however many clocks ask for it at once (R47). */
    @EventListener
    void raise(ClockRang rang) {
        if (!rang.step().raises() || raised.known(rang.ticketId()).isPresent()) {
            return;
        }
        Ticket ticket = tickets.byId(rang.ticketId());
        if (!ticket.isClosed()) {
            raised.keep(rang.ticketId(), true);
            tickets.raise(ticket, ticket.priority().raised(), Actor.SYSTEM);
        }
    }
}
