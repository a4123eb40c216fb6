package com.qihui.redress.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

@RedressTest
class ApiDocumentTests {

    @Autowired MockMvc mvc;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document =
                json.readTree(
                        mvc.perform(get("/v3/api-docs"))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray());
    }

    @Test
    void namesEveryCallOfTheContract() {
        List<String> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method -> calls.add(method + " " + path.getKey())));

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "post /api/v1/complaints",
                        "get /api/v1/complaints",
                        "get /api/v1/complaints/{number}",
                        "get /api/v1/complaints/{number}/timeline",
                        "get /api/v1/complaints/{number}/deadlines/{kind}",
                        "get /api/v1/complaints/{number}/evidence",
                        "post /api/v1/complaints/{number}/evidence",
                        "get /api/v1/complaints/{number}/evidence/{id}/content",
                        "get /api/v1/complaints/{number}/messages",
                        "get /api/v1/complaints/{number}/requests",
                        "post /api/v1/complaints/{number}/requests",
                        "post /api/v1/complaints/{number}/messages",
                        "get /api/v1/complaints/{number}/contacts",
                        "post /api/v1/complaints/{number}/contacts",
                        "get /api/v1/complaints/{number}/promises",
                        "post /api/v1/complaints/{number}/promises",
                        "post /api/v1/complaints/{number}/promises/{id}/keeping",
                        "post /api/v1/complaints/{number}/promises/{id}/withdrawal",
                        "get /api/v1/promises",
                        "post /api/v1/promises/reading",
                        "get /api/v1/complaints/{number}/dossier",
                        "get /api/v1/complaints/{number}/dossiers",
                        "get /api/v1/complaints/{number}/dossiers/{id}",
                        "post /api/v1/complaints/{number}/decision",
                        "post /api/v1/complaints/{number}/reopening",
                        "post /api/v1/complaints/{number}/withdrawal",
                        "get /api/v1/complaints/{number}/direct-talk",
                        "put /api/v1/complaints/{number}/direct-talk",
                        "get /api/v1/complaints/{number}/messages/{messageId}/files/{fileNo}/content",
                        "post /api/v1/complaints/{number}/messages/{messageId}/files/{fileNo}/evidence",
                        "get /api/v1/tasks",
                        "get /api/v1/tasks/{id}",
                        "post /api/v1/tasks/{id}/claim",
                        "post /api/v1/tasks/{id}/release",
                        "post /api/v1/tasks/{id}/completion",
                        "get /api/v1/insight/service-levels");
    }

    @Test
    void saysOfEveryCallWhatItDoesAndHowItIsRefused() {
        document.get("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        call -> {
                                            assertThat(call.path("summary").asText())
                                                    .as(call.toString())
                                                    .isNotBlank();
                                            assertThat(
                                                            call.at("/responses/default")
                                                                    .isMissingNode())
                                                    .isFalse();
                                        }));
    }

    @Test
    void saysHowACallerIsKnownAndACallRepeated() {
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.at("/security/0").has("token")).isTrue();
        JsonNode file = document.at("/paths/~1api~1v1~1complaints/post");
        assertThat(file.get("parameters").findValuesAsText("name"))
                .containsExactly("Idempotency-Key");
        assertThat(file.at("/responses/201/content").toString()).contains("Complaint");
        JsonNode decide = document.at("/paths/~1api~1v1~1complaints~1{number}~1decision/post");
        assertThat(decide.get("parameters").findValuesAsText("name"))
                .containsExactlyInAnyOrder("number", "If-Match", "Idempotency-Key");
    }

    @Test
    void saysWhatAComplaintIsMadeOf() {
        JsonNode complaint = document.at("/components/schemas/FileComplaint");

        assertThat(complaint.get("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("complainant", "narrative");
        assertThat(complaint.at("/properties/orderAmountYuan/type").asText()).isEqualTo("string");
        assertThat(document.at("/components/schemas/Contact/properties").has("promiseDue"))
                .isTrue();
        assertThat(document.at("/components/schemas/ContactData/properties").has("phone")).isTrue();
    }

    @Test
    void hasAPageToTryItAt() throws Exception {
        HttpResponse<String> page =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + port
                                                                + "/swagger-ui.html"))
                                        .build(),
                                BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
    }
}
