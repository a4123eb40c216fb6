package com.qihui.redress.console.ticket;

import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CaseTask;
import java.util.HashMap;
import java.util.Map;
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
                offered(values, file);
            }
            case REGISTER_EXTERNAL_CASE ->
                    put(
                            values,
                            "body",
                            file.outside() == null ? null : file.outside().suggestedBody());
            default -> {}
        }
        return values;
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
