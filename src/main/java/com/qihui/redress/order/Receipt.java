package com.qihui.redress.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order system's word that it did something.
 *
 * @param amountYuan for money that moved, else null
 * @param merchantYuan how much of it the merchant bears, if the order system says so
 * @param reference its own number for it, if it has one
 */
public record Receipt(
        String key,
        String orderNo,
        OrderAction.Kind kind,
        @Nullable BigDecimal amountYuan,
        @Nullable BigDecimal merchantYuan,
        Instant doneAt,
        @Nullable String reference) {

    /** Whether it is about this very thing, to the cent. */
    public boolean fits(OrderAction action) {
        return key.equals(action.key())
                && orderNo.equals(action.orderNo())
                && kind == action.kind()
                && isSame(amountYuan, action.amountYuan())
                && (merchantYuan == null
                        || action.merchantYuan() == null
                        || isSame(merchantYuan, action.merchantYuan()));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
