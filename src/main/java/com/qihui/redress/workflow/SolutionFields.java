package com.qihui.redress.workflow;

import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields that make a solution, and what makes one valid: money remedies name an amount. */
@Component
class SolutionFields {

    static final Field AMOUNT = Field.money("amountYuan").optional();
    private static final BigDecimal LEAST_TRIPLE = new BigDecimal("500.00");

    static final Field ANSWER = Field.longText("answer");

    private final OrderSnapshots snapshots;
    private final Filings filings;

    SolutionFields(OrderSnapshots snapshots, Filings filings) {
        this.snapshots = snapshots;
        this.filings = filings;
    }

    static Field remedy() {
        return Field.choice(
                "remedy",
                Arrays.stream(Remedy.values())
                        .filter(remedy -> remedy != Remedy.NONE)
                        .map(Enum::name)
                        .toList());
    }

    /** A full refund without an amount means what was paid, triple damages what the law grants. */
    Propose read(Ticket ticket, Answers answers, ProposingParty party) {
        Remedy remedy = answers.choice("remedy", Remedy.class);
        BigDecimal amount = answers.money(AMOUNT);
        if (!remedy.movesMoney()) {
            return new Propose(party, remedy, null, answers.text("answer"));
        }
        BigDecimal paid = paid(ticket);
        if (amount == null && paid != null) {
            amount =
                    switch (remedy) {
                        case REFUND -> paid;
                        case TRIPLE -> triple(paid);
                        default -> null;
                    };
        }
        if (amount == null || amount.signum() == 0) {
            throw RuleViolation.of("fields.amountYuan", "amount_required");
        }
        if (paid != null) {
            requireWithinLaw(ticket, remedy, amount, paid);
        }
        return new Propose(party, remedy, amount, answers.text("answer"));
    }

    /** No refund above what was paid; triple damages not below what the law grants. */
    private void requireWithinLaw(
            Ticket ticket, Remedy remedy, BigDecimal amount, BigDecimal paid) {
        BigDecimal together = filings.of(ticket.id()).relatedOrdersTotalYuan();
        BigDecimal most = together == null ? paid : paid.max(together);
        boolean refund = remedy == Remedy.REFUND || remedy == Remedy.PARTIAL_REFUND;
        if (refund && amount.compareTo(most) > 0) {
            throw RuleViolation.of("fields.amountYuan", "above_paid", most.toPlainString());
        }
        BigDecimal triple = triple(paid);
        if (remedy == Remedy.TRIPLE && amount.compareTo(triple) < 0) {
            throw RuleViolation.of("fields.amountYuan", "triple_amount", triple.toPlainString());
        }
    }

    /** 《消费者权益保护法》 55: three times the price, at least 500 yuan. */
    static BigDecimal triple(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(3)).max(LEAST_TRIPLE).setScale(2);
    }

    private @Nullable BigDecimal paid(Ticket ticket) {
        return snapshots
                .of(ticket.id())
                .map(Order::amountYuan)
                .or(() -> Optional.ofNullable(filings.of(ticket.id()).orderAmountYuan()))
                .orElse(null);
    }
}
