package com.qihui.redress.order;

import static com.qihui.schema.Tables.ORDER_SNAPSHOT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.TransactionMemory;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Orders as they were when a complaint about them came in, with a hash against tampering (R10). */
@Component
public class OrderSnapshots {

    private final DSLContext db;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionMemory<Long, Optional<Order>> memory = new TransactionMemory<>();

    OrderSnapshots(DSLContext db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    public void keep(long ticketId, Order order) {
        String body = write(order);
        db.insertInto(ORDER_SNAPSHOT)
                .set(ORDER_SNAPSHOT.TICKET_ID, ticketId)
                .set(ORDER_SNAPSHOT.ORDER_NO, order.orderNo())
                .set(ORDER_SNAPSHOT.TAKEN_AT, clock.instant())
                .set(ORDER_SNAPSHOT.BODY, body)
                .set(ORDER_SNAPSHOT.HASH, Hash.sha256(body))
                .execute();
        memory.keep(ticketId, Optional.of(order));
    }

    public Optional<Order> of(long ticketId) {
        return memory.get(ticketId, this::stored);
    }

    private Optional<Order> stored(long ticketId) {
        return db.select(ORDER_SNAPSHOT.BODY)
                .from(ORDER_SNAPSHOT)
                .where(ORDER_SNAPSHOT.TICKET_ID.eq(ticketId))
                .fetchOptional(ORDER_SNAPSHOT.BODY)
                .map(this::read);
    }

    private String write(Order order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Order read(String body) {
        try {
            return json.readValue(body, Order.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
