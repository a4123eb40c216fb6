package com.qihui.redress.remedy;

import com.qihui.redress.ticket.ClosingCondition;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** A remedy is open until it was carried out, settled by hand or withdrawn (E30). */
@Component
class OpenPayments implements ClosingCondition {

    private final Remedies remedies;

    OpenPayments(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public List<OpenMatter> open(Ticket ticket) {
        return remedies.latest(ticket.id()).filter(order -> !order.isEnded()).stream()
                .map(order -> new OpenMatter(OpenMatter.Kind.PAYMENT, amount(order)))
                .toList();
    }

    private static String amount(RemedyOrder order) {
        BigDecimal yuan = order.amountYuan();
        return yuan == null ? "" : "¥" + yuan.toPlainString();
    }
}
