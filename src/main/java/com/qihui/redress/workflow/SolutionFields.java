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

    /** A full refund without an amount means what was paid. */
    Propose read(Ticket ticket, Answers answers, ProposingParty party) {
        Remedy remedy = answers.choice("remedy", Remedy.class);
        BigDecimal amount = answers.money(AMOUNT);
        if (!remedy.movesMoney()) {
            return new Propose(party, remedy, null, answers.text("answer"));
        }
        if (amount == null && remedy == Remedy.REFUND) {
            amount = paid(ticket);
        }
        if (amount == null || amount.signum() == 0) {
            throw RuleViolation.of("fields.amountYuan", "amount_required");
        }
        return new Propose(party, remedy, amount, answers.text("answer"));
    }

    private @Nullable BigDecimal paid(Ticket ticket) {
        return snapshots
                .of(ticket.id())
                .map(Order::amountYuan)
                .or(() -> Optional.ofNullable(filings.of(ticket.id()).orderAmountYuan()))
                .orElse(null);
    }
}
