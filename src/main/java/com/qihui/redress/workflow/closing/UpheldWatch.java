package com.qihui.redress.workflow.closing;

import com.qihui.redress.merchant.UpheldComplaints;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees complaints end, and counts against its merchant what was granted for its fault (R51). */
@Component
class UpheldWatch {

    private static final Set<Responsibility> AT_FAULT =
            EnumSet.of(
                    Responsibility.MERCHANT,
                    Responsibility.MERCHANT_AND_PLATFORM,
                    Responsibility.MIXED);

    private final Tickets tickets;
    private final Proposals proposals;
    private final UpheldComplaints upheld;

    UpheldWatch(Tickets tickets, Proposals proposals, UpheldComplaints upheld) {
        this.tickets = tickets;
        this.proposals = proposals;
        this.upheld = upheld;
    }

    @EventListener
    void on(JournalEvent event) {
        if (event.type().equals("CLOSED")) {
            count(tickets.byId(event.ticketId()));
        } else if (event.type().equals("REOPENED")) {
            upheld.takeBack(event.ticketId());
        }
    }

    private void count(Ticket ticket) {
        Long merchant = ticket.merchantId();
        Responsibility judged = ticket.responsibility();
        if (merchant == null
                || ticket.closedAt() == null
                || judged == null
                || !AT_FAULT.contains(judged)
                || !isGranted(ticket)) {
            return;
        }
        upheld.add(
                merchant,
                ticket.id(),
                ticket.number(),
                ticket.closedAt().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    private boolean isGranted(Ticket ticket) {
        return ticket.closing() != Closing.ACCEPTED_WITHOUT_REMEDY
                && proposals
                        .latest(ticket.id())
                        .filter(one -> one.state() != ProposalState.WITHDRAWN)
                        .filter(one -> one.state() != ProposalState.REFUSED)
                        .filter(one -> one.remedy().isExecutable())
                        .isPresent();
    }
}
