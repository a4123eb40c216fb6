package com.qihui.redress.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.ticket.FileComplaint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads the demo files; those beside the program win over those packed into it. */
class Script {

    private final ObjectMapper json;

    Script(ObjectMapper json) {
        this.json = json;
    }

    /** A row of {@code merchants.json}. */
    record Shop(String code, String name, String tier, boolean selfOperated, String contactPhone) {}

    List<Shop> shops() {
        return read("merchants.json", new TypeReference<>() {});
    }

    List<Posting.Letter> letters() {
        return read("mails.json", new TypeReference<>() {});
    }

    Phrases phrases() {
        return read("phrases.json", new TypeReference<>() {});
    }

    /**
     * @param start what the times in the file are relative to
     */
    List<Plot> plots(Instant start) {
        RelativeText relative = new RelativeText(start);
        List<Plot> plots = new ArrayList<>();
        for (JsonNode ticket : read("tickets.json", new TypeReference<JsonNode>() {})) {
            plots.add(plot(ticket, start, relative, plots.size()));
        }
        return plots;
    }

    /** The file knows minutes; each ticket gets seconds of its own. */
    private Plot plot(JsonNode ticket, Instant start, RelativeText relative, int place) {
        Instant filedAt =
                start.minus(Duration.parse(ticket.get("filedAgo").asText()))
                        .plusSeconds(place * 37L % 60);
        Instant closedAt = ago(ticket, "closedAgo", start);
        Instant reopenedAt = ago(ticket, "reopenedAgo", start);
        JsonNode absolute = relative.resolve(ticket);
        return new Plot(
                Story.valueOf(absolute.get("story").asText()),
                filedAt,
                closedAt,
                reopenedAt,
                complaint(absolute.get("complaint"), filedAt),
                lines(absolute.path("answers")));
    }

    private FileComplaint complaint(JsonNode node, Instant filedAt) {
        Map<String, Object> fields = json.convertValue(node, new TypeReference<>() {});
        fields.put("submittedAt", filedAt);
        return json.convertValue(fields, FileComplaint.class);
    }

    private static Map<String, String> lines(JsonNode answers) {
        Map<String, String> lines = new HashMap<>();
        answers.properties().stream()
                .filter(answer -> !answer.getValue().isNull())
                .forEach(answer -> lines.put(answer.getKey(), answer.getValue().asText()));
        return lines;
    }

    private static @Nullable Instant ago(JsonNode ticket, String name, Instant start) {
        JsonNode ago = ticket.get(name);
        return ago == null ? null : start.minus(Duration.parse(ago.asText()));
    }

    private <T> T read(String file, TypeReference<T> type) {
        String path = "config/demo/" + file;
        Resource beside = new FileSystemResource(path);
        try (InputStream in =
                (beside.exists() ? beside : new ClassPathResource(path)).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
