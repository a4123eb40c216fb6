package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Judges what was given and, when nothing usable was, asks the complainant for it (R8, R18). */
@Component
class EvidenceStage {

    private final Decisions decisions;
    private final Evidence evidence;
    private final OrderSnapshots snapshots;
    private final Filings filings;
    private final Tickets tickets;
    private final CaseClocks clocks;

    EvidenceStage(
            Decisions decisions,
            Evidence evidence,
            OrderSnapshots snapshots,
            Filings filings,
            Tickets tickets,
            CaseClocks clocks) {
        this.decisions = decisions;
        this.evidence = evidence;
        this.snapshots = snapshots;
        this.filings = filings;
        this.tickets = tickets;
        this.clocks = clocks;
    }

    /** Usable is any piece at all, the platform's own record of the order above all (R10). */
    boolean judge(Ticket ticket) {
        List<EvidencePiece> pieces = rejudge(ticket);
        return !pieces.isEmpty() || snapshots.of(ticket.id()).isPresent();
    }

    CaseClocks.CustomerTurn ask(Ticket ticket, String question, Actor by) {
        tickets.move(
                ticket,
                Status.AWAITING_CUSTOMER,
                "EVIDENCE_ASKED",
                by,
                question.isBlank() ? Map.of() : Map.of("question", question));
        return clocks.customerTurn(ticket);
    }

    void remind(Ticket ticket) {
        tickets.tell(ticket, "CUSTOMER_REMINDED", Actor.SYSTEM, Map.of());
    }

    void answered(Ticket ticket) {
        clocks.meet(ticket, ClockKind.CUSTOMER_TURN);
        rejudge(ticket);
    }

    /** Another category asks for other pieces. */
    List<EvidencePiece> rejudge(Ticket ticket) {
        List<EvidencePiece> pieces = evidence.of(ticket.id());
        evidence.judge(ticket, pieces, required(ticket));
        return pieces;
    }

    private List<RequiredPiece> required(Ticket ticket) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", ticket.category() == null ? null : ticket.category().name());
        facts.put("subCause", ticket.subCause() == null ? null : ticket.subCause().name());
        List<FileComplaint.Contact> contacts = filings.of(ticket.id()).contactLog();
        facts.put("contacted", !contacts.isEmpty());
        facts.put("promised", contacts.stream().anyMatch(contact -> contact.promise() != null));
        facts.put("minor", ticket.flags().contains(Flag.MINOR));
        return decisions.all("evidence-checklist", facts).stream()
                .map(
                        row ->
                                new RequiredPiece(
                                        EvidenceKind.valueOf(row.text("required")),
                                        row.words("details")))
                .toList();
    }
}
