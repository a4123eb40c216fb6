package com.qihui.redress.order;

import java.util.Optional;

/**
 * The platform's own order system: what it knows of an order, and what it can be told to do. A
 * replaceable outside system; the embedded sandbox stands in where there is none.
 */
public interface OrderSystem {

    /** What it answers about an order, for keeping as evidence (R10). */
    Optional<OrderAnswer> find(String orderNo);

    /**
     * Does it at most once per key, however often it is asked.
     *
     * @throws ActionRefused when the system says no, which no repeating will change
     */
    void perform(OrderAction action);

    /** Whether an action of this key was done; answers what a lost reply left open. */
    boolean isDone(String actionKey);
}
