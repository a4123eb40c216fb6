package com.qihui.redress.api.complaint;

import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.LikelyTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about files that are handed in together.
 *
 * @param shows what can be seen on them
 * @param capturedAt when they were captured, unless they say so themselves
 * @param corrects number of the piece they correct or complete
 */
record PieceForm(
        @NotNull EvidenceKind kind,
        @Nullable @Size(max = 60) String form,
        @Nullable @Size(max = 120) String source,
        @Nullable @Size(max = 1000) String desc,
        @Nullable Boolean priorNotice,
        @Size(max = 20) List<@Pattern(regexp = "[A-Za-z]{1,19}") String> shows,
        @Nullable @LikelyTime @PastOrPresent Instant capturedAt,
        @Nullable @Positive Integer corrects) {

    private static final List<String> FIELDS =
            List.of("kind", "form", "source", "desc", "capturedAt");

    PieceForm {
        shows = Objects.requireNonNullElse(shows, List.of());
    }

    FileComplaint.Piece said() {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        shows.forEach(detail -> seen.put(detail, true));
        return new FileComplaint.Piece(kind, form, source, desc, priorNotice, seen);
    }

    /**
     * @param fields as they came, each with its values; {@code shows} as names with commas between,
     *     as several fields, or as the JSON object of the other calls
     */
    static Map<String, Object> asJson(Map<String, String[]> fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (String name : FIELDS) {
            first(fields, name).ifPresent(value -> json.put(name, value));
        }
        first(fields, "priorNotice").ifPresent(value -> json.put("priorNotice", truth(value)));
        first(fields, "corrects").ifPresent(value -> json.put("corrects", number(value)));
        json.put("shows", shown(fields.getOrDefault("shows", new String[0])));
        return json;
    }

    static Optional<String> first(Map<String, String[]> fields, String name) {
        return Stream.of(fields.getOrDefault(name, new String[0]))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Object truth(String value) {
        return switch (value.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    static Object number(String value) {
        return value.matches("\\d{1,18}") ? (Object) Long.valueOf(value) : value;
    }

    /** An object's true members are what is seen; quotes and braces are no part of a name. */
    private static List<String> shown(String[] values) {
        return Stream.of(values)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(detail -> detail.replaceAll("[{}\"\\s]", ""))
                .filter(detail -> !detail.isEmpty() && !detail.endsWith(":false"))
                .map(
                        detail ->
                                detail.endsWith(":true")
                                        ? detail.substring(0, detail.length() - 5)
                                        : detail)
                .toList();
    }
}
