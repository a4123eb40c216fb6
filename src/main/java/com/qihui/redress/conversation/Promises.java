package com.qihui.redress.conversation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.PromiseChaseRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Promises made to complainants, from the moment they are made until kept (R42, R43, R47). */
@Service
public class Promises {

    private final PromiseRepository promises;
    private final DSLContext db;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionMemory<Long, List<Promise>> memory = new TransactionMemory<>();

    Promises(
            PromiseRepository promises,
            DSLContext db,
            Tickets tickets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.promises = promises;
        this.db = db;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    public Promise make(Ticket ticket, MakePromise what, Made how, Actor by) {
        Promise made = save(Promise.of(ticket.id(), what, how));
        tell(
                ticket,
                "PROMISE_MADE",
                by,
                made,
                Map.of("dueAt", made.dueAt().toString(), "promiser", made.promiser().name()));
        return made;
    }

    /**
     * @throws Conflict when it has ended already
     */
    public Promise keep(Ticket ticket, long promiseId, KeepPromise how, Actor by) {
        Promise promise = of(ticket, promiseId);
        promise.keep(how, now(), by.name());
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "proof", promise.proof());
        put(facts, "piece", promise.proofPiece());
        tell(ticket, "PROMISE_KEPT", by, promise, facts);
        return save(promise);
    }

    /**
     * Owed no more, because the complainant agreed; the record of it stays.
     *
     * @throws Conflict when it has ended already
     */
    public Promise withdraw(Ticket ticket, long promiseId, WithdrawPromise how, Actor by) {
        Promise promise = of(ticket, promiseId);
        promise.withdraw(how, now(), by.name());
        tell(
                ticket,
                "PROMISE_WITHDRAWN",
                by,
                promise,
                Map.of(
                        "reason", how.reason().strip(),
                        "consentBy", how.consentBy().strip(),
                        "consentHow", how.consentHow().name()));
        return save(promise);
    }

    /**
     * Missed, and asked for again (R43): each number once, whoever asks how often.
     *
     * @return whether it is still owed
     */
    public boolean chase(Ticket ticket, long promiseId) {
        Promise promise = of(ticket, promiseId);
        if (!promise.isOpen()) {
            return false;
        }
        Instant now = now();
        promise.chase();
        PromiseChaseRecord row = new PromiseChaseRecord();
        row.setPromiseId(promiseId);
        row.setTicketId(ticket.id());
        row.setChaseNo(promise.chases());
        row.setChasedAt(now);
        db.executeInsert(row);
        save(promise);
        tell(ticket, "PROMISE_CHASED", Actor.SYSTEM, promise, Map.of("chases", promise.chases()));
        events.publishEvent(
                new PromiseChased(
                        ticket.id(),
                        ticket.number(),
                        promiseId,
                        promise.chases(),
                        promise.body(),
                        promise.promiser(),
                        promise.madeBy(),
                        promise.accountId(),
                        promise.dueAt(),
                        now));
        return true;
    }

    public List<Promise> of(long ticketId) {
        return memory.get(ticketId, promises::findAllByTicketIdOrderById);
    }

    /** Nothing was promised about a complaint that comes in just now. */
    public void noneYet(long ticketId) {
        memory.keep(ticketId, List.of());
    }

    /**
     * @throws NotFound when there is none, or it is another complaint's
     */
    public Promise of(Ticket ticket, long promiseId) {
        return promises.findById(promiseId)
                .filter(one -> one.ticketId() == ticket.id())
                .orElseThrow(() -> new NotFound("promise", promiseId));
    }

    private void tell(Ticket ticket, String event, Actor by, Promise promise, Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("promise", promise.body());
        facts.put("id", promise.id());
        facts.putAll(more);
        tickets.tell(ticket, event, by, facts);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private Promise save(Promise promise) {
        memory.forget(promise.ticketId);
        return promises.save(promise);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
