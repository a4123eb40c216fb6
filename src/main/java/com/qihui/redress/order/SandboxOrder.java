package com.qihui.redress.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one row of the sandbox's list, whose times may be relative to the start. */
final class SandboxOrder {

    private static final List<String> TIMES = List.of("orderedAt", "paidAt", "deliveredAt");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ObjectMapper json;
    private final Instant start;

    SandboxOrder(ObjectMapper json, Instant start) {
        this.json = json;
        this.start = start;
    }

    /**
     * What is known of an order, before and after it was delivered.
     *
     * @param meanwhile the same as at last, where nothing is still to come
     */
    record Known(OrderAnswer meanwhile, OrderAnswer atLast) {

        OrderAnswer at(Instant moment) {
            Instant delivered = atLast.order().deliveredAt();
            return delivered != null && delivered.isAfter(moment) ? meanwhile : atLast;
        }
    }

    Known read(Map<String, Object> row) {
        Map<String, Object> absolute = new LinkedHashMap<>(row);
        for (String field : TIMES) {
            if (row.get(field) instanceof String text && text.matches("-?P.*")) {
                absolute.put(field, start.plus(Duration.parse(text)).toString());
            }
        }
        if (absolute.get("orderedAt") instanceof String at
                && row.get("orderNo") instanceof String no) {
            LocalDateTime local =
                    LocalDateTime.ofInstant(json.convertValue(at, Instant.class), ZONE);
            absolute.put(
                    "orderNo",
                    no.replace("{date}", local.format(DateTimeFormatter.BASIC_ISO_DATE)));
        }
        OrderAnswer atLast = answer(absolute);
        if (atLast.order().deliveredAt() == null) {
            return new Known(atLast, atLast);
        }
        Map<String, Object> meanwhile = new LinkedHashMap<>(absolute);
        meanwhile.remove("deliveredAt");
        meanwhile.put("deliveryState", "PROCESSING");
        return new Known(answer(meanwhile), atLast);
    }

    private OrderAnswer answer(Map<String, Object> row) {
        try {
            byte[] answer = json.writeValueAsBytes(row);
            return new OrderAnswer(
                    json.readValue(answer, Order.class), answer, OrderSnapshots.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
