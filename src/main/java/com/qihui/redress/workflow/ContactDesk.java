package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.Contacts;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.closing.ClosingStage;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Calls, chats and visits are written down by the desk: who, when, what was said and what was
 * promised, all of it in one transaction (R42).
 */
@Service
@Validated
public class ContactDesk {

    private final Tickets tickets;
    private final Contacts contacts;
    private final PromiseDesk promises;
    private final CustomerDesk customers;
    private final EvidenceSight sight;
    private final CaseClocks clocks;
    private final ClosingStage closing;

    ContactDesk(
            Tickets tickets,
            Contacts contacts,
            PromiseDesk promises,
            CustomerDesk customers,
            EvidenceSight sight,
            CaseClocks clocks,
            ClosingStage closing) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.promises = promises;
        this.customers = customers;
        this.sight = sight;
        this.clocks = clocks;
        this.closing = closing;
    }

    /**
     * @throws RuleViolation when its recording is not among the complaint's evidence, or only
     *     announced, or a promise was over when it was made
     */
    @Transactional
    public Contact log(Ticket seen, @Valid LogContact told, Actor by) {
        Ticket ticket = held(seen, by);
        requirePiece(ticket, told, by);
        Contact logged = contacts.log(ticket, told, by);
        for (MakePromise promise : told.promises()) {
            promises.make(
                    ticket,
                    ofTheirs(promise, told.party()),
                    PromiseSource.CONTACT,
                    logged.id(),
                    logged.at(),
                    by);
        }
        if (told.party() == ContactParty.COMPLAINANT && by.isStaff()) {
            clocks.answered(ticket);
            closing.goOn(ticket);
        }
        return logged;
    }

    /** The same with its recording, which becomes a piece of evidence. */
    @Transactional
    public Contact log(Ticket seen, @Valid LogContact told, NewPiece recording, Actor by) {
        Ticket ticket = held(seen, by);
        List<EvidencePiece> added =
                customers.addEvidence(ticket, List.of(recording.asItself()), by);
        return log(ticket, told.recordedIn(added.get(0).pieceNo()), by);
    }

    /**
     * What is on record, for the desk alone.
     *
     * @throws AccessDeniedException for a merchant or a complainant
     */
    @Transactional(readOnly = true)
    public List<Contact> of(Ticket ticket, Actor reader) {
        requireMayLog(ticket, reader);
        return contacts.of(ticket.id());
    }

    /** What is said in a talk with a merchant, a merchant promises. */
    private static MakePromise ofTheirs(MakePromise promise, ContactParty party) {
        return promise.promiser() != null || party != ContactParty.MERCHANT
                ? promise
                : new MakePromise(
                        promise.text(), promise.dueAt(), Promiser.MERCHANT, promise.provisional());
    }

    /** Before anything is written: of two who promise then, each would wait for the other. */
    private Ticket held(Ticket seen, Actor by) {
        requireMayLog(seen, by);
        return tickets.lock(seen.number());
    }

    private void requirePiece(Ticket ticket, LogContact told, Actor by) {
        Integer piece = told.recordingPiece();
        boolean there =
                piece == null
                        || sight.pieces(ticket, sight.side(by)).stream()
                                .anyMatch(one -> one.pieceNo() == piece && !one.isAnnounced());
        if (!there) {
            throw RuleViolation.of("recordingPiece", "no_such_entry");
        }
    }

    private static void requireMayLog(Ticket ticket, Actor by) {
        Access.visible(by, ticket);
        if (by.kind() == Actor.Kind.MERCHANT || by.kind() == Actor.Kind.COMPLAINANT) {
            throw new AccessDeniedException(by.kind() + " keeps no contact log");
        }
    }
}
