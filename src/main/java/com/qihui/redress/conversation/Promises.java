package com.qihui.redress.conversation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Promises made to complainants, from the moment they are made until kept (R42, R43, R47). */
@Service
public class Promises {

    private final PromiseRepository promises;
    private final Tickets tickets;
    private final Clock clock;
    private final TransactionMemory<Long, List<Promise>> memory = new TransactionMemory<>();

    Promises(PromiseRepository promises, Tickets tickets, Clock clock) {
        this.promises = promises;
        this.tickets = tickets;
        this.clock = clock;
    }

    public Promise make(
            Ticket ticket, String body, String madeBy, Instant madeAt, Instant dueAt, Actor by) {
        Promise promise = new Promise();
        promise.ticketId = ticket.id();
        promise.body = body;
        promise.madeBy = madeBy;
        promise.madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
        promise.dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        promise.state = Promise.State.OPEN;
        Promise made = save(promise);
        tickets.tell(
                ticket, "PROMISE_MADE", by, Map.of("promise", body, "dueAt", dueAt.toString()));
        return made;
    }

    public Promise keep(Ticket ticket, long promiseId, Actor by) {
        Promise promise = byId(promiseId);
        promise.keep(clock.instant());
        tickets.tell(ticket, "PROMISE_KEPT", by, Map.of("promise", promise.body()));
        return save(promise);
    }

    /** Missed, and asked for again (R43). */
    public Promise chase(Ticket ticket, long promiseId) {
        Promise promise = byId(promiseId);
        promise.chase();
        tickets.tell(
                ticket,
                "PROMISE_CHASED",
                Actor.SYSTEM,
                Map.of("promise", promise.body(), "chases", promise.chases()));
        return save(promise);
    }

    public List<Promise> of(long ticketId) {
        return memory.get(ticketId, promises::findAllByTicketIdOrderById);
    }

    /** Nothing was promised about a complaint that comes in just now. */
    public void noneYet(long ticketId) {
        memory.keep(ticketId, List.of());
    }

    private Promise save(Promise promise) {
        memory.forget(promise.ticketId);
        return promises.save(promise);
    }

    /**
     * @throws NotFound when there is none
     */
    public Promise byId(long id) {
        return promises.findById(id).orElseThrow(() -> new NotFound("promise", id));
    }
}
