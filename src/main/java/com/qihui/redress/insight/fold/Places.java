package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.FILING;
import static com.qihui.schema.Tables.ORDER_SNAPSHOT;
import static com.qihui.schema.Tables.TICKET;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where tickets are counted: as they stand now, except for the goods, which never change. */
@Component
class Places {

    private final DSLContext db;
    private final Slices slices;
    private final ObjectMapper json;

    Places(DSLContext db, Slices slices, ObjectMapper json) {
        this.db = db;
        this.slices = slices;
        this.json = json;
    }

    /**
     * @param knownSlices of tickets that were counted before, whose goods need not be looked up
     */
    Map<Long, Place> of(Collection<Long> tickets, Map<Long, Integer> knownSlices) {
        Map<Long, String> products = new HashMap<>();
        knownSlices.forEach((id, slice) -> products.put(id, slices.of(slice).product()));
        products.putAll(read(tickets.stream().filter(id -> !products.containsKey(id)).toList()));
        Map<Slice, Integer> ids = new HashMap<>();
        Map<Long, Place> places = new HashMap<>();
        db.select(TICKET.ID, TICKET.CATEGORY, TICKET.TEAM, TICKET.CHANNEL, TICKET.MERCHANT_ID)
                .from(TICKET)
                .where(TICKET.ID.in(tickets))
                .forEach(
                        row -> {
                            Slice slice =
                                    Slice.of(
                                            row.value2(),
                                            row.value3(),
                                            row.value4(),
                                            products.get(row.value1()));
                            places.put(
                                    row.value1(),
                                    new Place(
                                            slices.idOf(slice, ids),
                                            Objects.requireNonNullElse(row.value5(), 0L),
                                            ""));
                        });
        return places;
    }

    /** What the complainant said it was, or what the order says. */
    private Map<Long, String> read(List<Long> tickets) {
        Map<Long, String> products = new HashMap<>();
        if (tickets.isEmpty()) {
            return products;
        }
        db.select(FILING.TICKET_ID, FILING.BODY, ORDER_SNAPSHOT.BODY)
                .from(FILING)
                .leftJoin(ORDER_SNAPSHOT)
                .on(ORDER_SNAPSHOT.TICKET_ID.eq(FILING.TICKET_ID))
                .where(FILING.TICKET_ID.in(tickets))
                .forEach(
                        row -> {
                            String said = productType(row.value2());
                            String product = said == null ? productType(row.value3()) : said;
                            if (product != null) {
                                products.put(row.value1(), product);
                            }
                        });
        return products;
    }

    private @Nullable String productType(@Nullable String body) {
        if (body == null) {
            return null;
        }
        try {
            JsonNode type = json.readTree(body).path("productType");
            return type.isTextual() && !type.asText().isBlank() ? type.asText() : null;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
