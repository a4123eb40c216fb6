package com.qihui.redress.workflow.evidence;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.statement.Matter;
import com.qihui.redress.statement.MatterReader;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.Decisions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Judges what was given by the checklist of what is required (R8, R18). */
@Component
public class EvidenceStage {

    private final Decisions decisions;
    private final Evidence evidence;
    private final Filings filings;
    private final MatterReader matters;
    private final Statements statements;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final CustomerRequests requests;

    EvidenceStage(
            Decisions decisions,
            Evidence evidence,
            Filings filings,
            MatterReader matters,
            Statements statements,
            Tickets tickets,
            CaseClocks clocks,
            CustomerRequests requests) {
        this.decisions = decisions;
        this.evidence = evidence;
        this.filings = filings;
        this.matters = matters;
        this.statements = statements;
        this.tickets = tickets;
        this.clocks = clocks;
        this.requests = requests;
    }

    /**
     * Whether the complainant is asked before anybody looks at it. A complaint of the past, whose
     * maker would have had their time long ago, goes on with what there is.
     */
    public boolean isToBeAsked(Ticket ticket) {
        boolean insufficient = rejudge(ticket).completeness() == Completeness.INSUFFICIENT;
        if (insufficient && clocks.isTurnOver(ticket)) {
            tickets.tell(ticket, "EVIDENCE_NOT_ASKED", Actor.SYSTEM, Map.of());
            return false;
        }
        return insufficient;
    }

    public void answered(Ticket ticket) {
        requests.endOtherTurns(ticket);
        rejudge(ticket);
    }

    /** Another category asks for other pieces. */
    public EvidenceVerdict rejudge(Ticket ticket) {
        FileComplaint filed = filings.of(ticket.id());
        return evidence.judge(ticket, required(ticket, filed), statements.namesOrder(filed));
    }

    /** Codes of the checklist as pieces, each with what must be seen on it. */
    public List<RequiredPiece> wanted(Ticket ticket, List<String> codes) {
        Map<EvidenceKind, Set<String>> wanted = new LinkedHashMap<>();
        for (String code : codes) {
            String[] parts = code.split("\\.", 2);
            EvidenceKind kind = EvidenceKind.valueOf(parts[0]);
            Set<String> details = wanted.computeIfAbsent(kind, any -> new LinkedHashSet<>());
            if (parts.length > 1) {
                details.add(parts[1]);
            } else {
                details.addAll(required(ticket, kind));
            }
        }
        return wanted.entrySet().stream()
                .map(piece -> new RequiredPiece(piece.getKey(), List.copyOf(piece.getValue())))
                .toList();
    }

    private List<String> required(Ticket ticket, EvidenceKind kind) {
        return required(ticket, filings.of(ticket.id())).stream()
                .filter(piece -> piece.kind() == kind)
                .flatMap(piece -> piece.details().stream())
                .toList();
    }

    private List<RequiredPiece> required(Ticket ticket, FileComplaint filed) {
        return required(matters.of(ticket, filed), filed);
    }

    /** Also of a complaint that is only a draft yet. */
    List<RequiredPiece> required(Matter matter, FileComplaint filed) {
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
                                        row.words("details"),
                                        row.rule()))
                .toList();
    }

    private static boolean isPromise(FileComplaint.Contact contact) {
        return contact.promise() != null && !contact.promise().isBlank();
    }
}
