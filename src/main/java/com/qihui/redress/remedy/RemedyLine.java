package com.qihui.redress.remedy;

import com.qihui.redress.order.OrderAction;
import com.qihui.redress.shared.Hash;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of a solution: who is answerable × what the complainant gets × who pays (E30).
 *
 * @param no from 1, in the order in which they were named
 * @param owedBy who is answerable for it
 * @param amountYuan for remedies that move money, else null
 * @param payer who bears it in the end; the platform may pay what a merchant owes
 */
public record RemedyLine(
        int no, Side owedBy, Remedy remedy, @Nullable BigDecimal amountYuan, Side payer) {

    /** A solution of one part, answered for and paid by whoever proposes it. */
    static List<RemedyLine> only(ProposingParty by, Remedy remedy, @Nullable BigDecimal yuan) {
        Side side = by == ProposingParty.MERCHANT ? Side.MERCHANT : Side.PLATFORM;
        return remedy == Remedy.NONE
                ? List.of()
                : List.of(new RemedyLine(1, side, remedy, yuan, side));
    }

    /** What all of them move together, or null when no money moves. */
    public static @Nullable BigDecimal total(List<RemedyLine> lines) {
        return lines.stream()
                .map(RemedyLine::amountYuan)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** How much of it the merchant bears; null as the amount. */
    @Nullable BigDecimal merchantYuan() {
        return amountYuan == null || payer == Side.MERCHANT
                ? amountYuan
                : BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
    }

    boolean isExecutable() {
        return remedy.isExecutable();
    }

    /**
     * @param remedyKey of the whole; the first part goes by it, so that a solution of one part has
     *     the key it always had
     */
    OrderAction action(String remedyKey, @Nullable String orderNo) {
        OrderAction.Kind kind =
                switch (remedy) {
                    case REISSUE -> OrderAction.Kind.REISSUE;
                    case UNFREEZE -> OrderAction.Kind.UNFREEZE;
                    case COMPENSATION -> OrderAction.Kind.COMPENSATE;
                    default -> OrderAction.Kind.REFUND;
                };
        String key = no == 1 ? remedyKey : Hash.sha256(remedyKey + "/" + no).substring(0, 32);
        return new OrderAction(key, orderNo, kind, amountYuan, merchantYuan());
    }
}
