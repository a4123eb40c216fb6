package com.qihui.redress.workflow.chat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderAnswer;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the order system whether what was paid for has come, and keeps what it says (R39). */
@Component
class GoodsDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(GoodsDelivery.class);
    private static final String DELIVERED = "DELIVERED";

    private final OrderSystem orders;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final Clock clock;
    private final TransactionMemory<String, Optional<Order>> heard = new TransactionMemory<>();

    /** What became of the goods. Labelled {@code chat.check.<state>}. */
    enum State {
        ARRIVED,
        NOT_YET,
        /** The order system did not answer, or knows no such order. */
        UNKNOWN
    }

    /**
     * @param at when they arrived; when it was heard, where nobody says
     */
    record Checked(State state, @Nullable Instant at) {}

    GoodsDelivery(OrderSystem orders, Tickets tickets, Deadlines deadlines, Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The clock by which they must arrive, while it counts or once it has run out. */
    Optional<Deadline> limit(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.DELIVERY && one.isLive())
                .max(Comparator.comparing(Deadline::dueAt));
    }

    /** Whether they may still come in time. */
    boolean isInTime(Ticket ticket) {
        return limit(ticket).filter(one -> one.dueAt().isAfter(clock.instant())).isPresent();
    }

    /**
     * Asks the order system, which may take its time: before anything is locked. What it says holds
     * for the rest of the transaction.
     */
    void ask(Ticket ticket) {
        heard(ticket);
    }

    private Optional<Order> heard(Ticket ticket) {
        String orderNo = ticket.orderNo();
        return orderNo == null ? Optional.empty() : heard.get(orderNo, this::ask);
    }

    Checked check(Ticket ticket, Actor by) {
        Optional<Order> order = heard(ticket);
        Checked checked = order.map(this::checked).orElse(new Checked(State.UNKNOWN, null));
        Map<String, Object> data = new HashMap<>();
        data.put("delivery", checked.state().name());
        order.map(Order::deliveryState).ifPresent(state -> data.put("deliveryState", state));
        Instant at = checked.at();
        if (at != null) {
            data.put("deliveredAt", at.toString());
            deadlines.meetAt(ticket.id(), at, ClockKind.DELIVERY);
        }
        tickets.tell(ticket, "DELIVERY_CHECKED", by, data);
        return checked;
    }

    private Checked checked(Order order) {
        Instant at = order.deliveredAt();
        boolean arrived = at != null || DELIVERED.equals(order.deliveryState());
        return arrived
                ? new Checked(State.ARRIVED, Objects.requireNonNullElseGet(at, clock::instant))
                : new Checked(State.NOT_YET, null);
    }

    /** An order system that does not answer holds nobody up: the desk looks into it. */
    private Optional<Order> ask(String orderNo) {
        try {
            return orders.find(orderNo).map(OrderAnswer::order);
        } catch (OrderSystemFault fault) {
            LOG.warn("The order system did not say whether {} was delivered", orderNo, fault);
            return Optional.empty();
        }
    }
}
