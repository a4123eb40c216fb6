package com.qihui.redress.order;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own order system: what it knows of an order, and what it can be told to do. A
 * replaceable outside system; the embedded sandbox stands in where there is none.
 *
 * <p>Every call may end in an {@link OrderSystemFault}, after which nobody knows what was done
 * until the system is asked for the receipt.
 */
public interface OrderSystem {

    /** What it answers about an order, for keeping as evidence (R10). */
    Optional<OrderAnswer> find(String orderNo);

    /**
     * Does it at most once per key, however often it is asked.
     *
     * @return what was done, be it now or before
     * @throws ActionRefused when the system says no, which no repeating will change
     */
    Receipt perform(OrderAction action);

    /** What was done under this key; answers what a lost reply left open. */
    Optional<Receipt> receipt(String actionKey);

    /**
     * All that was done in a stretch of time, for reconciling (E30).
     *
     * @param after the mark of the page before, null for the first
     * @param limit at most 500
     */
    ReceiptPage receipts(Instant from, Instant to, @Nullable String after, int limit);

    /** Whether it can be expected to answer; false while it is left in peace after many faults. */
    boolean isAnswering();
}
