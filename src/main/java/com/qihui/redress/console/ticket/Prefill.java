package com.qihui.redress.console.ticket;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known already stands in a task's fields, so that agreeing takes no typing. */
final class Prefill {

    private Prefill() {}

    static Map<String, String> of(CaseTask task, TicketFile file) {
        Map<String, String> values = new HashMap<>();
        Ticket ticket = file.ticket();
        switch (task) {
            case TRIAGE_COMPLAINT -> {
                put(values, "category", ticket.category());
                put(values, "subCause", ticket.subCause());
                put(values, "handledBy", ticket.handling());
                put(values, "priority", ticket.priority());
                put(values, "team", ticket.category() == null ? null : ticket.team());
                put(values, "responsibility", ticket.responsibility());
            }
            case INVESTIGATE_COMPLAINT -> {
                put(values, "responsibility", ticket.responsibility());
                solution(values, file);
                if (ticket.responsibility() != Responsibility.USER) {
                    demanded(file).ifPresent(demand -> putDemanded(values, demand));
                }
                offered(values, file);
            }
            case REVIEW_REFUSAL -> solution(values, file);
            case REGISTER_EXTERNAL_CASE ->
                    put(
                            values,
                            "body",
                            file.outside() == null || file.outside().suggestedBody() == Body.NONE
                                    ? null
                                    : file.outside().suggestedBody());
            case ASSIST_CUSTOMER -> values.put("step", "ASKED_HOLDER");
            default -> {}
        }
        return values;
    }

    /** The clauses that fit or were cited for the complaint; a person may change them (R28). */
    private static void solution(Map<String, String> values, TicketFile file) {
        values.put(
                "clauses",
                file.statement().basis().stream()
                        .map(Clause::number)
                        .collect(Collectors.joining(",")));
    }

    /** The one thing that is demanded; of alternatives somebody has to choose. */
    private static Optional<FileComplaint.Demand> demanded(TicketFile file) {
        List<FileComplaint.Demand> demands = file.filing().demand();
        return demands.size() == 1 ? Optional.of(demands.get(0)) : Optional.empty();
    }

    /** What is demanded may be more than is owed: it is there to be looked at and changed. */
    private static void putDemanded(Map<String, String> values, FileComplaint.Demand demand) {
        Remedy remedy =
                switch (demand.type()) {
                    case REFUND -> Remedy.REFUND;
                    case REISSUE -> Remedy.REISSUE;
                    case PARTIAL_REFUND -> Remedy.PARTIAL_REFUND;
                    case COMPENSATION -> Remedy.COMPENSATION;
                    case UNFREEZE -> Remedy.UNFREEZE;
                    case ASSIST -> Remedy.ASSIST;
                    case INFO -> Remedy.INFO;
                    default -> null;
                };
        put(values, "remedy", remedy);
        if (remedy != null && remedy.movesMoney() && demand.amountYuan() != null) {
            values.put("amountYuan", demand.amountYuan().toPlainString());
        }
    }

    /** What the merchant has offered, so that taking it up takes no typing (R20). */
    private static void offered(Map<String, String> values, TicketFile file) {
        file.proposals().stream()
                .filter(one -> one.state() == ProposalState.OPEN)
                .filter(one -> one.madeByParty() == ProposingParty.MERCHANT)
                .reduce((earlier, later) -> later)
                .ifPresent(
                        offer -> {
                            put(values, "remedy", offer.remedy());
                            put(values, "owedBy", ProposingParty.MERCHANT);
                            put(values, "payer", ProposingParty.MERCHANT);
                            if (offer.amountYuan() != null) {
                                values.put("amountYuan", offer.amountYuan().toPlainString());
                            }
                        });
    }

    private static void put(Map<String, String> values, String field, @Nullable Enum<?> value) {
        if (value != null) {
            values.put(field, value.name());
        }
    }
}
