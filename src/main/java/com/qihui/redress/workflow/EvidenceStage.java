package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.statement.Matter;
import com.qihui.redress.statement.MatterReader;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final MatterReader matters;
    private final Statements statements;
    private final Tickets tickets;
    private final CaseClocks clocks;

    EvidenceStage(
            Decisions decisions,
            Evidence evidence,
            OrderSnapshots snapshots,
            Filings filings,
            MatterReader matters,
            Statements statements,
            Tickets tickets,
            CaseClocks clocks) {
        this.decisions = decisions;
        this.evidence = evidence;
        this.snapshots = snapshots;
        this.filings = filings;
        this.matters = matters;
        this.statements = statements;
        this.tickets = tickets;
        this.clocks = clocks;
    }

    /**
     * Usable is any piece that was given, the platform's own record of the order above all (R10).
     */
    boolean judge(Ticket ticket) {
        List<EvidencePiece> pieces = rejudge(ticket);
        return pieces.stream().anyMatch(EvidencePiece::given)
                || snapshots.of(ticket.id()).isPresent();
    }

    /** Asks for exactly what is missing, in the question's words where there are any. */
    CaseClocks.CustomerTurn ask(Ticket ticket, String question, Actor by) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "missing",
                evidence.verdict(ticket.id()).map(EvidenceVerdict::missing).orElse(List.of()));
        if (!question.isBlank()) {
            data.put("question", question);
        }
        tickets.move(ticket, Status.AWAITING_CUSTOMER, "EVIDENCE_ASKED", by, data);
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
        FileComplaint filed = filings.of(ticket.id());
        evidence.judge(ticket, required(ticket, filed), statements.namesOrder(filed));
        return pieces;
    }

    private List<RequiredPiece> required(Ticket ticket, FileComplaint filed) {
        Matter matter = matters.of(ticket, filed);
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", matter.category() == null ? null : matter.category().name());
        facts.put("subCause", matter.subCause() == null ? null : matter.subCause().name());
        List<FileComplaint.Contact> contacts = filed.contactLog();
        facts.put("contacted", !contacts.isEmpty());
        facts.put("promised", contacts.stream().anyMatch(EvidenceStage::isPromise));
        facts.put("minor", matter.minor());
        return decisions.all("evidence-checklist", facts).stream()
                .map(
                        row ->
                                new RequiredPiece(
                                        EvidenceKind.valueOf(row.text("required")),
                                        row.words("details")))
                .toList();
    }

    private static boolean isPromise(FileComplaint.Contact contact) {
        return contact.promise() != null && !contact.promise().isBlank();
    }
}
