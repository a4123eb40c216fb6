package com.qihui.redress.workflow.merchant;

import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.solution.OrderMoney;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a merchant's silence grants by itself: the first demand that the order system can meet, a
 * refund never above what was paid. Whatever is worth more than a set amount, cannot be reckoned,
 * or was refunded in part already, is for a person (E28).
 */
@Component
class MerchantSilence {

    private final Filings filings;
    private final OrderMoney money;
    private final BigDecimal most;

    /**
     * @param demandNo which of the demands, from 1
     */
    record Granted(int demandNo, Remedy remedy, @Nullable BigDecimal amountYuan) {}

    MerchantSilence(
            Filings filings,
            OrderMoney money,
            @Value("${redress.merchant.automatic-verdict-up-to-yuan:1000}") BigDecimal most) {
        this.filings = filings;
        this.money = money;
        this.most = most;
    }

    /** None when a person decides, as where the platform handles its part of the case anyway. */
    Optional<Granted> grants(Ticket ticket) {
        FileComplaint filed = filings.of(ticket.id());
        BigDecimal paid = money.paid(ticket);
        if (ticket.handling() == Handling.BOTH
                || paid == null
                || paid.signum() <= 0
                || paid.compareTo(most) > 0
                || money.refunded(ticket).signum() > 0) {
            return Optional.empty();
        }
        List<Demand> demands = filed.demand();
        for (int i = 0; i < demands.size(); i++) {
            Granted granted = granted(i + 1, demands.get(i), paid, ticket.orderNo() != null);
            if (granted != null) {
                return Optional.of(granted);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Granted granted(
            int no, Demand demand, BigDecimal paid, boolean orderKnown) {
        return switch (demand.type()) {
            case REISSUE -> orderKnown ? new Granted(no, Remedy.REISSUE, null) : null;
            case REISSUE_OR_REFUND ->
                    orderKnown ? new Granted(no, Remedy.REISSUE, null) : refund(no, demand, paid);
            case REFUND -> refund(no, demand, paid);
            case PARTIAL_REFUND -> demand.amountYuan() == null ? null : refund(no, demand, paid);
            // What is not about the order itself nobody grants unheard.
            case COMPENSATION, TRIPLE, UNFREEZE, UNFREEZE_OR_REFUND, ASSIST, INFO, SECURITY -> null;
        };
    }

    private static Granted refund(int no, Demand demand, BigDecimal paid) {
        BigDecimal asked = demand.amountYuan();
        boolean part = asked != null && asked.signum() > 0 && asked.compareTo(paid) < 0;
        return part
                ? new Granted(no, Remedy.PARTIAL_REFUND, asked)
                : new Granted(no, Remedy.REFUND, paid);
    }
}
