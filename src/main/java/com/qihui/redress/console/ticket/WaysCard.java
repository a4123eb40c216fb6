package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Where the complaint may go outside, from when, and what bars the rest. */
class WaysCard extends Card {

    /**
     * @param atOnce opens the outside before the inside had its time
     */
    WaysCard(TicketFile file, Wording wording, Runnable atOnce) {
        super(wording.say("ticket.ways"), new WaysList(file.route(), wording));
        Ticket ticket = file.ticket();
        aside(
                isOpen(file)
                        ? wording.say("ticket.ways.open")
                        : wording.spaced(
                                "ticket.ways.from", wording.day(ticket.externalEligibleFrom())));
        boolean outside = file.outside() != null && file.outside().isOpen();
        if (!file.route().atOnce().isEmpty() && !outside && !ticket.isClosed()) {
            Button once = new Button(wording.say("ticket.ways.once"), click -> atOnce.run());
            once.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions(once);
        }
    }

    private static boolean isOpen(TicketFile file) {
        Ticket ticket = file.ticket();
        return ticket.status() == Status.EXTERNAL
                || (file.outside() != null && file.outside().isOpen());
    }
}
