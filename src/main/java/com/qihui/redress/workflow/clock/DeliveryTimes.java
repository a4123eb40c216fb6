package com.qihui.redress.workflow.clock;

import com.qihui.redress.order.Order;
import com.qihui.redress.ticket.FileComplaint;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an order was paid, and when its goods arrived as far as the platform knows.
 *
 * @param deliveredAt null while nothing is known to have arrived
 */
public record DeliveryTimes(Instant paidAt, @Nullable Instant deliveredAt) {

    /** None when nobody knows when it was paid; the platform knows best. */
    public static Optional<DeliveryTimes> of(FileComplaint complaint, Optional<Order> order) {
        return Stream.of(
                        order.map(Order::paidAt),
                        Optional.ofNullable(complaint.payment()).map(FileComplaint.Payment::paidAt))
                .flatMap(Optional::stream)
                .findFirst()
                .map(paid -> new DeliveryTimes(paid, order.map(Order::deliveredAt).orElse(null)));
    }
}
