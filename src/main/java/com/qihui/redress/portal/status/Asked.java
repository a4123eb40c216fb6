package com.qihui.redress.portal.status;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerTurns;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.HashSet;
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

    Asked(CustomerTurns turns, CustomerRequests requests, Evidence evidence) {
        this.turns = turns;
        this.requests = requests;
        this.evidence = evidence;
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

    /** What a person wants first, then what is missing as things stand. */
    private List<StatusPage.Wanted> wanted(Ticket ticket, List<CustomerRequest> asked) {
        List<String> open =
                evidence.verdict(ticket.id()).map(EvidenceVerdict::missing).orElse(List.of());
        Set<String> missing = new LinkedHashSet<>();
        Set<String> kinds = new HashSet<>();
        for (CustomerRequest request : asked) {
            missing.addAll(request.beyond());
            request.missing().forEach(code -> kinds.add(kind(code)));
        }
        open.stream().filter(code -> kinds.contains(kind(code))).forEach(missing::add);
        missing.addAll(turns.withoutHeld(ticket, open));
        return turns.wanted(ticket, List.copyOf(missing)).stream()
                .map(
                        piece ->
                                new StatusPage.Wanted(
                                        piece.kind(),
                                        piece.details(),
                                        missing.contains(piece.kind().name())))
                .toList();
    }

    private static String kind(String code) {
        return code.split("\\.", 2)[0];
    }
}
