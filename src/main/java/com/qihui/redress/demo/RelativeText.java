package com.qihui.redress.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes moments of durations from the first start, and fills in what an order's time stands in. */
final class RelativeText {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern DURATION = Pattern.compile("-?P(?=[0-9T])[0-9DTHMS]+");

    private final Instant start;

    RelativeText(Instant start) {
        this.start = start;
    }

    /** A ticket of the file with everything in it absolute. */
    JsonNode resolve(JsonNode ticket) {
        String ordered = ticket.at("/complaint/orderedAt").asText();
        LocalDateTime orderedAt =
                LocalDateTime.ofInstant(isDuration(ordered) ? moment(ordered) : start, ZONE);
        return each(
                ticket, text -> isDuration(text) ? moment(text).toString() : fill(text, orderedAt));
    }

    private static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    private Instant moment(String duration) {
        return start.plus(Duration.parse(duration));
    }

    private static String fill(String text, LocalDateTime orderedAt) {
        return text.replace("{date}", orderedAt.format(DateTimeFormatter.BASIC_ISO_DATE))
                .replace("{date_cn}", orderedAt.format(DAY))
                .replace("{time}", orderedAt.format(TIME));
    }

    private static JsonNode each(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> object.set(name, each(object.get(name), change)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, each(array.get(i), change));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.asText()));
        }
        return node;
    }
}
