package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.sla.RetargetReason;
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
            default -> {}
        }
    }
}
