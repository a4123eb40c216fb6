package com.qihui.redress.portal.status;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CaseTask;
import com.qihui.redress.workflow.CustomerRequest;
import com.qihui.redress.workflow.CustomerRequests;
import com.qihui.redress.workflow.CustomerTurns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the complainant, and what else would help. */
@Component
class Asked {

    private final CustomerTurns turns;
    private final CustomerRequests requests;
    private final Evidence evidence;
    private final OrderSnapshots snapshots;

    Asked(
            CustomerTurns turns,
            CustomerRequests requests,
            Evidence evidence,
            OrderSnapshots snapshots) {
        this.turns = turns;
        this.requests = requests;
        this.evidence = evidence;
        this.snapshots = snapshots;
    }

    @Transactional(readOnly = true)
    StatusPage.Waiting of(Ticket ticket) {
        Set<CaseTask> waiting = turns.waiting(ticket);
        List<CustomerRequest> asked = requests.open(ticket.id());
        return new StatusPage.Waiting(
                waiting.contains(CaseTask.PROVIDE_EVIDENCE),
                waiting.contains(CaseTask.ANSWER_QUESTION),
                waiting.contains(CaseTask.DECIDE_ON_PROPOSAL),
                asked.stream()
                        .map(CustomerRequest::question)
                        .filter(question -> !question.isBlank())
                        .toList(),
                ticket.isClosed() ? List.of() : wanted(ticket, asked));
    }

    /** What a person wants one more of first, then what is missing as things stand. */
    private List<StatusPage.Wanted> wanted(Ticket ticket, List<CustomerRequest> asked) {
        List<CustomerRequest> byPeople =
                asked.stream().filter(request -> !request.automatic()).toList();
        Set<String> missing = new LinkedHashSet<>();
        byPeople.forEach(request -> missing.addAll(request.beyond()));
        missing.addAll(stillMissing(ticket, byPeople));
        return turns.wanted(ticket, List.copyOf(missing)).stream()
                .map(
                        piece ->
                                new StatusPage.Wanted(
                                        piece.kind(),
                                        piece.details(),
                                        missing.contains(piece.kind().name())))
                .toList();
    }

    /**
     * Of the order's page nobody needs a picture where the platform has the order itself (R10),
     * unless a person asked for one.
     */
    private List<String> stillMissing(Ticket ticket, List<CustomerRequest> byPeople) {
        boolean needed =
                snapshots.of(ticket.id()).isEmpty()
                        || byPeople.stream()
                                .flatMap(request -> request.missing().stream())
                                .anyMatch(Asked::isAboutTheOrder);
        return evidence
                .verdict(ticket.id())
                .map(EvidenceVerdict::missing)
                .orElse(List.of())
                .stream()
                .filter(code -> needed || !isAboutTheOrder(code))
                .toList();
    }

    private static boolean isAboutTheOrder(String code) {
        String kind = EvidenceKind.ORDER_DETAIL.name();
        return code.equals(kind) || code.startsWith(kind + ".");
    }
}
