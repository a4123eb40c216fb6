package com.qihui.redress.workflow.triage;

import com.qihui.redress.account.Actor;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockRang;
import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.ticket.TriageResult;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.clock.Readings;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever asks where their goods are while these may still come has a question for the chat; when
 * the limit passes and nobody has settled it, it becomes a ticket by itself (R24, R39). While a
 * chat deals with it, the chat's own process does so; what no chat may deal with is looked after
 * here, and what came in before there were chats.
 */
@Component
public class OverdueQueries {

    private final Tickets tickets;
    private final Readings readings;
    private final TriageStage triage;
    private final CaseClocks clocks;
    private final Clock clock;

    OverdueQueries(
            Tickets tickets,
            Readings readings,
            TriageStage triage,
            CaseClocks clocks,
            Clock clock) {
        this.tickets = tickets;
        this.readings = readings;
        this.triage = triage;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What was overdue before it came in is history, and for a person to look at. */
    @EventListener
    void on(ClockRang rang) {
        if (rang.kind() != ClockKind.DELIVERY || !rang.breached()) {
            return;
        }
        Ticket ticket = tickets.byId(rang.ticketId());
        boolean waiting =
                !ticket.isChat()
                        && ticket.subCause() == SubCause.STATUS_QUERY
                        && ticket.attributionSuggested()
                        && !ticket.isClosed();
        if (waiting && rang.dueAt().isAfter(ticket.receivedAt())) {
            becomeTicket(ticket);
        }
    }

    /** Read anew as of now, which is kept for whoever reads it in the same transaction. */
    public Ticket becomeTicket(Ticket ticket) {
        TriageResult result =
                triage.anew(ticket, readings.keep(ticket, readings.of(ticket, clock.instant())));
        Ticket moved =
                tickets.triage(ticket, result, ticket.status(), "TRIAGE_OVERDUE", Actor.SYSTEM);
        clocks.retarget(moved, RetargetReason.CATEGORY, Actor.SYSTEM.name());
        return moved;
    }
}
