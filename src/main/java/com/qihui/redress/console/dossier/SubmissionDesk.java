package com.qihui.redress.console.dossier;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Prospect;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.submission.delivery.HandIn;
import com.qihui.redress.submission.delivery.HandIns;
import com.qihui.redress.submission.delivery.Offer;
import com.qihui.redress.submission.delivery.Way;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.outside.OutsideDesk;
import com.qihui.redress.workflow.work.Access;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Dossiers of complaints that whoever is signed in may see. */
@Service
class SubmissionDesk {

    private final CurrentActor actor;
    private final Tickets tickets;
    private final OutsideDesk outside;
    private final Submissions submissions;
    private final HandIns handIns;

    SubmissionDesk(
            CurrentActor actor,
            Tickets tickets,
            OutsideDesk outside,
            Submissions submissions,
            HandIns handIns) {
        this.actor = actor;
        this.tickets = tickets;
        this.outside = outside;
        this.submissions = submissions;
        this.handIns = handIns;
    }

    /** Who will have made what is made now: asked before the work goes to another thread. */
    Actor reader() {
        return actor.get();
    }

    /** Bodies that fit the complaint as things stand, the first choice first. */
    List<Body> fitting(String number) {
        return outside.fitting(ticket(number, reader())).stream()
                .filter(submissions.bodies()::contains)
                .toList();
    }

    /** All that have a form, those that fit first. */
    Set<Body> bodies(String number) {
        Set<Body> bodies = new LinkedHashSet<>(fitting(number));
        bodies.addAll(submissions.bodies());
        return bodies;
    }

    Prospect prospect(String number, Paper paper) {
        Actor reader = reader();
        return submissions.prospect(ticket(number, reader).number(), paper, reader);
    }

    Made make(String number, Paper paper, Actor by) {
        return submissions.make(ticket(number, by).number(), paper, by);
    }

    List<Made> made(String number) {
        Actor reader = reader();
        return submissions.of(ticket(number, reader), reader);
    }

    Made made(String number, long id) {
        Actor reader = reader();
        return submissions.byId(ticket(number, reader), id, reader);
    }

    void write(Made made, Made.Copy copy, OutputStream out) throws IOException {
        submissions.write(made, copy, out);
    }

    /** The ways one can be handed in, and what stands in them. */
    List<Offer> offers(String number, long id) {
        return handIns.offers(made(number, id));
    }

    /** All that was handed in of a complaint, the newest first. */
    List<HandIn> handedIn(String number) {
        Actor reader = reader();
        return handIns.of(ticket(number, reader), reader);
    }

    HandIn handIn(String number, long id, Way way, String consent) {
        Actor by = reader();
        return handIns.handIn(ticket(number, by).number(), id, way, consent, by);
    }

    /** What did not get through is tried once more. */
    boolean again(String number, HandIn one) {
        Actor by = reader();
        return handIns.again(ticket(number, by), one.id(), by);
    }

    private Ticket ticket(String number, Actor reader) {
        return Access.visible(reader, tickets.byNumber(number));
    }
}
