package com.qihui.redress.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The forty example complaints, with what is expected of each. */
public final class OpenCases {

    private OpenCases() {}

    public static List<JsonNode> all() {
        return read("cases-open.json");
    }

    /** Complaints of the same kinds in other words. */
    static List<JsonNode> paraphrases() {
        return read("paraphrases.json");
    }

    /** Complaints that go different ways outside, none of them like the forty. */
    static List<JsonNode> outside() {
        return read("outside.json");
    }

    private static List<JsonNode> read(String name) {
        try (InputStream file = OpenCases.class.getResourceAsStream("/cases/" + name)) {
            JsonNode cases = new ObjectMapper().readTree(file);
            return StreamSupport.stream(cases.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
