package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.Access;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the desk's people look at evidence and say what it really shows; the checklist then judges
 * by what they saw. A wrong mark is undone by another, and the journal keeps both.
 */
@Service
public class EvidenceDesk {

    private final Tickets tickets;
    private final Evidence evidence;
    private final EvidenceMarks marks;
    private final CustomerDesk customers;

    EvidenceDesk(Tickets tickets, Evidence evidence, EvidenceMarks marks, CustomerDesk customers) {
        this.tickets = tickets;
        this.evidence = evidence;
        this.marks = marks;
        this.customers = customers;
    }

    /**
     * @param seen whether the detail is visible on the piece
     * @throws NotFound when there is no such piece that this person may see
     * @throws RuleViolation when pieces never show such a detail
     * @throws AccessDeniedException for everybody but agents and managers
     */
    @Transactional
    public void mark(String number, int pieceNo, String detail, boolean seen, Actor by) {
        Ticket ticket = open(number, by);
        marks.mark(ticket, evidence.piece(ticket.id(), pieceNo), detail, seen, by);
        customers.evidenceChanged(ticket, by);
    }

    /**
     * @param kind what the piece really is
     * @throws NotFound when there is no such piece that this person may see
     * @throws AccessDeniedException for everybody but agents and managers
     */
    @Transactional
    public void sort(String number, int pieceNo, EvidenceKind kind, Actor by) {
        Ticket ticket = open(number, by);
        marks.sort(ticket, evidence.piece(ticket.id(), pieceNo), kind, by);
        customers.evidenceChanged(ticket, by);
    }

    /** Of two who mark at once, the second judges with the first one's mark. */
    private Ticket open(String number, Actor by) {
        Access.visible(by, tickets.byNumber(number));
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not mark evidence");
        }
        return tickets.lock(number);
    }
}
