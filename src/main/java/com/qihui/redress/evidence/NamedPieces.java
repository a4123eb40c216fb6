package com.qihui.redress.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which pieces of evidence a line of the journal is about. */
public final class NamedPieces {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NamedPieces() {}

    /**
     * @param type of the event
     * @param data its facts, as JSON
     * @return the numbers of the pieces that it says were added, marked or sorted
     */
    public static Set<Integer> of(String type, String data) {
        return switch (type) {
            case "EVIDENCE_ADDED" -> numbers(read(data).findValues("no"));
            case "EVIDENCE_MARKED", "EVIDENCE_SORTED" -> numbers(read(data).findValues("piece"));
            default -> Set.of();
        };
    }

    private static Set<Integer> numbers(List<JsonNode> values) {
        return values.stream().map(JsonNode::asInt).collect(Collectors.toSet());
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
