package com.qihui.redress.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something the order system is told to do.
 *
 * @param key made before the first try; the same key is done once (E30)
 * @param amountYuan for money that moves, else null
 * @param merchantYuan how much of it the merchant bears, the platform the rest; null as the amount
 */
public record OrderAction(
        String key,
        @Nullable String orderNo,
        Kind kind,
        @Nullable BigDecimal amountYuan,
        @Nullable BigDecimal merchantYuan) {

    public enum Kind {
        REFUND,
        REISSUE,
        COMPENSATE,
        UNFREEZE
    }
}
