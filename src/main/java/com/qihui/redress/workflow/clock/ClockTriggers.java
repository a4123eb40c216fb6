package com.qihui.redress.workflow.clock;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a ticket by whatever way and concerns its clocks. */
@Component
class ClockTriggers {

    private static final Set<String> COMPLAINANT =
            Set.of(Actor.Kind.COMPLAINANT.name(), Actor.Kind.CLIENT.name());

    private final Tickets tickets;
    private final CaseClocks clocks;

    ClockTriggers(Tickets tickets, CaseClocks clocks) {
        this.tickets = tickets;
        this.clocks = clocks;
    }

    /** The seven working days of the inside open the outside when they are over. */
    private void moveOutside(JournalEvent event) {
        if (ClockKind.INTERNAL_HANDLING.name().equals(event.data().get("kind"))) {
            Ticket ticket = tickets.byId(event.ticketId());
            clocks.outsideFrom(ticket)
                    .ifPresent(day -> tickets.openOutsideFrom(ticket, day, Actor.SYSTEM));
        }
    }

    @EventListener
    void on(JournalEvent event) {
        switch (event.type()) {
            case "PRIORITY_RAISED" ->
                    clocks.retarget(
                            tickets.byId(event.ticketId()), RetargetReason.PRIORITY, event.actor());
            case "MESSAGE_SENT" -> {
                boolean theirs =
                        COMPLAINANT.contains(event.actorKind())
                                && MessageThread.COMPLAINANT
                                        .name()
                                        .equals(event.data().get("thread"));
                if (theirs) {
                    clocks.complainantWrote(tickets.byId(event.ticketId()));
                }
            }
            case "CLOCK_RETARGETED" -> moveOutside(event);
            default -> {}
        }
    }
}
