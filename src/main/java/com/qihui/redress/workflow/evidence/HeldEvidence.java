package com.qihui.redress.workflow.evidence;

import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the platform holds itself and nobody is asked for by it: of an order whose record it kept
 * nobody needs a picture (R10). The checklist's verdict still names it, and a person may still ask.
 */
@Component
public class HeldEvidence {

    private static final String ORDER = EvidenceKind.ORDER_DETAIL.name();

    private final OrderSnapshots snapshots;

    HeldEvidence(OrderSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param missing pieces and details as the verdict names them
     */
    public List<String> without(Ticket ticket, List<String> missing) {
        return snapshots.of(ticket.id()).isEmpty()
                ? missing
                : missing.stream().filter(code -> !isAboutTheOrder(code)).toList();
    }

    private static boolean isAboutTheOrder(String code) {
        return code.equals(ORDER) || code.startsWith(ORDER + ".");
    }
}
