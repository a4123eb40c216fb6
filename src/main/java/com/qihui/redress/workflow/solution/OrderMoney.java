package com.qihui.redress.workflow.solution;

import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was paid for the order of a complaint, and what went back, in yuan. */
@Component
public class OrderMoney {

    private final OrderSnapshots snapshots;
    private final Filings filings;
    private final Remedies remedies;

    OrderMoney(OrderSnapshots snapshots, Filings filings, Remedies remedies) {
        this.snapshots = snapshots;
        this.filings = filings;
        this.remedies = remedies;
    }

    /** As the order system knows it, else as the complainant says; null if nobody does. */
    public @Nullable BigDecimal paid(Ticket ticket) {
        return snapshots
                .of(ticket.id())
                .map(Order::amountYuan)
                .or(() -> Optional.ofNullable(filings.of(ticket.id()).orderAmountYuan()))
                .orElse(null);
    }

    /** By earlier solutions of the same complaint. */
    public BigDecimal refunded(Ticket ticket) {
        return remedies.refundedYuan(ticket.id());
    }

    /** What may still go back; null if nobody knows what was paid. */
    public @Nullable BigDecimal left(Ticket ticket) {
        BigDecimal paid = paid(ticket);
        return paid == null ? null : paid.subtract(refunded(ticket));
    }
}
