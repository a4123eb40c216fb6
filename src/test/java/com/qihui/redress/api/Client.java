package com.qihui.redress.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody who calls the interface with a token. */
public final class Client {

    private final MockMvc mvc;
    private final ObjectMapper json;
    private final String token;

    Client(MockMvc mvc, ObjectMapper json, String token) {
        this.mvc = mvc;
        this.json = json;
        this.token = token;
    }

    public Answer get(String path, Object... variables) {
        return call(MockMvcRequestBuilders.get("/api/v1" + path, variables));
    }

    /**
     * @param body as a record, map or raw JSON text
     * @param headers names and values by turns
     */
    public Answer post(String path, Object body, String... headers) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post("/api/v1" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body instanceof String raw ? raw : write(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return call(request);
    }

    /** Hands in evidence as a form does. */
    public Answer upload(
            String number,
            Map<String, String> fields,
            Map<String, byte[]> files,
            String... headers) {
        return form("/complaints/" + number + "/evidence", fields, files, headers);
    }

    /** Sends files as a form does. */
    public Answer form(
            String path, Map<String, String> fields, Map<String, byte[]> files, String... headers) {
        var request = MockMvcRequestBuilders.multipart("/api/v1" + path);
        fields.forEach(request::param);
        files.forEach(
                (name, content) ->
                        request.file(
                                new MockMultipartFile(
                                        "file", name, "application/x-claimed", content)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return call(request);
    }

    public Answer file(Object complaint) {
        return post("/complaints", complaint).expect(201);
    }

    public Answer complaint(String number) {
        return get("/complaints/" + number).expect(200);
    }

    /** The one open task of that kind. */
    public String task(String number, String key) {
        return complaint(number).list("tasks").stream()
                .filter(task -> task.get("key").asText().equals(key))
                .map(task -> task.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(complaint(number).body().get("tasks")));
    }

    public Answer complete(String number, String key, Object completion) {
        return post("/tasks/" + task(number, key) + "/completion", completion).expect(200);
    }

    public Answer call(AbstractMockHttpServletRequestBuilder<?> request) {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        try {
            return new Answer(mvc.perform(request).andReturn().getResponse(), json);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(MockHttpServletResponse response, ObjectMapper json) {

        public Answer expect(int status) {
            assertThat(response.getStatus()).as(this::text).isEqualTo(status);
            return this;
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public JsonNode body() {
            try {
                return json.readTree(response.getContentAsByteArray());
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        /** By JSON pointer, with or without its first slash. */
        public JsonNode at(String pointer) {
            return body().at(pointer.startsWith("/") ? pointer : "/" + pointer);
        }

        public String text(String pointer) {
            return at(pointer).asText();
        }

        public List<JsonNode> list(String pointer) {
            return StreamSupport.stream(at(pointer).spliterator(), false).toList();
        }

        public String number() {
            return text("number");
        }

        public String header(String name) {
            return response.getHeader(name);
        }

        /** What is wrong, each as {@code field code}. */
        public List<String> errors() {
            return list("errors").stream()
                    .map(e -> (e.get("field").asText() + " " + e.get("code").asText()).strip())
                    .toList();
        }
    }
}
