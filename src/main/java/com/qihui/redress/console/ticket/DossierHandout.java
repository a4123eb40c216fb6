package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.dossier.Dossier;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.Access;
import org.springframework.stereotype.Service;

/** Hands the evidence bundle to whoever is signed in and may have it. */
@Service
class DossierHandout {

    private final CurrentActor actor;
    private final Tickets tickets;
    private final Dossiers dossiers;

    DossierHandout(CurrentActor actor, Tickets tickets, Dossiers dossiers) {
        this.actor = actor;
        this.tickets = tickets;
        this.dossiers = dossiers;
    }

    Dossier of(String number) {
        Actor reader = actor.get();
        return dossiers.of(
                Access.visible(reader, tickets.byNumber(number)).number(), reader.kind());
    }
}
