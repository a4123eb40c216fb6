package com.qihui.redress.escalation;

import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dispute is worth, in yuan.
 *
 * @param disputed what was paid for and is not settled: the part demanded back, the linked orders
 *     where the dispute is one; what only compensates counts where nothing else is demanded
 * @param ordered all that was ordered
 * @param price of what triple damages are counted from; null where it is not known
 * @param compensationOnly whether nothing of the price is demanded
 */
public record Stake(
        BigDecimal disputed,
        BigDecimal ordered,
        @Nullable BigDecimal price,
        boolean compensationOnly) {

    private static final Set<DemandType> COMPENSATES =
            EnumSet.of(DemandType.COMPENSATION, DemandType.TRIPLE);

    /**
     * @param known what the order cost, as the platform knows
     * @param paidElsewhere more than the order says may have been paid
     */
    public static Stake of(FileComplaint filed, @Nullable BigDecimal known, boolean paidElsewhere) {
        BigDecimal price = filed.orderAmountYuan() == null ? known : filed.orderAmountYuan();
        BigDecimal ordered =
                Stream.of(price, filed.relatedOrdersTotalYuan())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal back = sum(filed, demand -> !COMPENSATES.contains(demand.type()));
        BigDecimal besides = sum(filed, demand -> COMPENSATES.contains(demand.type()));
        boolean only =
                !filed.demand().isEmpty()
                        && filed.demand().stream()
                                .allMatch(demand -> COMPENSATES.contains(demand.type()));
        BigDecimal disputed = only && besides.signum() > 0 ? besides : back;
        if (disputed.signum() == 0) {
            disputed = ordered;
        } else if (!only && !paidElsewhere && ordered.signum() > 0) {
            disputed = disputed.min(ordered);
        }
        return new Stake(
                disputed, ordered, price == null || price.signum() == 0 ? null : price, only);
    }

    private static BigDecimal sum(FileComplaint filed, Predicate<Demand> counts) {
        return filed.demand().stream()
                .filter(counts)
                .map(Demand::amountYuan)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether only a part of what was ordered is disputed. */
    boolean isPart() {
        return disputed.compareTo(ordered) < 0;
    }
}
