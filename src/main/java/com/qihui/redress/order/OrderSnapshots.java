package com.qihui.redress.order;

import static com.qihui.schema.Tables.ORDER_SNAPSHOT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.TransactionMemory;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Orders as they were when a complaint about them came in, with a hash against tampering that the
 * journal bears witness to (R10, R17).
 */
@Component
public class OrderSnapshots {

    static final String JSON = "application/json";

    private final DSLContext db;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionMemory<Long, Optional<Order>> memory = new TransactionMemory<>();

    OrderSnapshots(DSLContext db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps it once and for all, and tells what it kept. */
    public OrderSnapshot keep(long ticketId, OrderAnswer answer) {
        Order order = answer.order();
        byte[] original = answer.original();
        OrderSnapshot kept =
                new OrderSnapshot(
                        order.orderNo(),
                        clock.instant(),
                        answer.mediaType(),
                        original,
                        Hash.sha256(original));
        db.insertInto(ORDER_SNAPSHOT)
                .set(ORDER_SNAPSHOT.TICKET_ID, ticketId)
                .set(ORDER_SNAPSHOT.ORDER_NO, kept.orderNo())
                .set(ORDER_SNAPSHOT.TAKEN_AT, kept.takenAt())
                .set(ORDER_SNAPSHOT.BODY, write(order))
                .set(ORDER_SNAPSHOT.ORIGINAL, original)
                .set(ORDER_SNAPSHOT.MEDIA_TYPE, kept.mediaType())
                .set(ORDER_SNAPSHOT.HASH, kept.sha256())
                .execute();
        memory.keep(ticketId, Optional.of(order));
        return kept;
    }

    /** The platform knows no such order. */
    public void keepNone(long ticketId) {
        memory.keep(ticketId, Optional.empty());
    }

    public Optional<Order> of(long ticketId) {
        return memory.get(ticketId, this::stored);
    }

    /** The evidence itself; before originals were kept, what was read of it. */
    public Optional<OrderSnapshot> original(long ticketId) {
        return db.selectFrom(ORDER_SNAPSHOT)
                .where(ORDER_SNAPSHOT.TICKET_ID.eq(ticketId))
                .fetchOptional(
                        row ->
                                new OrderSnapshot(
                                        row.getOrderNo(),
                                        row.getTakenAt(),
                                        Objects.requireNonNullElse(row.getMediaType(), JSON),
                                        Objects.requireNonNullElseGet(
                                                row.getOriginal(),
                                                () ->
                                                        row.getBody()
                                                                .getBytes(StandardCharsets.UTF_8)),
                                        row.getHash()));
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
