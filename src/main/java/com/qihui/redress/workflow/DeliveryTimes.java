package com.qihui.redress.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an order was paid, and when its goods arrived as far as the platform knows.
 *
 * @param deliveredAt null while nothing is known to have arrived
 */
record DeliveryTimes(Instant paidAt, @Nullable Instant deliveredAt) {}
