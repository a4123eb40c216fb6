package com.qihui.redress.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as the platform's own system knows it; anything but its number may be unknown. It ranks
 * above every other piece of evidence (R10).
 *
 * @param facts what the platform's staff noted, in free text
 */
public record Order(
        String orderNo,
        @Nullable String productType,
        @Nullable String productName,
        @Nullable BigDecimal amountYuan,
        @Nullable String merchant,
        @Nullable String upstreamChannel,
        @Nullable Instant orderedAt,
        @Nullable Instant paidAt,
        @Nullable String payee,
        @Nullable String provider,
        @Nullable String rechargeTarget,
        @Nullable String deliveryState,
        @Nullable Instant deliveredAt,
        @Nullable String facts) {}
