package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The forty example complaints come in over REST, and every one reaches triage. */
@RedressTest
class OpenCasesTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client importer;

    @BeforeEach
    void open() {
        importer = clients.shop();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reachesTriage(String id, ObjectNode input) {
        if (input.get("merchant").isTextual()) {
            desk.merchant(input.get("merchant").asText());
        }

        Answer filed = importer.file(input.put("channel", "TICKET"));

        assertThat(filed.text("submittedAt")).isEqualTo(input.get("submittedAt").asText());
        assertThat(filed.text("filing/narrative")).isEqualTo(input.get("narrative").asText());
        if (filed.text("status").equals("AWAITING_CUSTOMER")) {
            assertThat(input.get("evidence")).isEmpty();
            assertThat(input.get("orderNo").isNull()).isTrue();
            importer.complete(filed.number(), "provideEvidence", Map.of("outcome", "NOTHING_MORE"));
        }
        assertThat(importer.complaint(filed.number()).text("status")).isEqualTo("IN_TRIAGE");
        assertThat(happened(filed.number())).contains("TRIAGE_SUGGESTED", "TRIAGE_ASKED");
        importer.task(filed.number(), "triageComplaint");
    }

    /** R42: promises in the contact log count from their own time. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void countsThePromisesThatWereBrokenWhenItWasFiled(String id, ObjectNode input, int broken) {
        Answer filed = importer.file(input.put("channel", "TICKET"));

        assertThat(filed.at("promisesBrokenAtSubmission").asInt()).isEqualTo(broken);
        assertThat(
                        importer.complaint(filed.number()).list("promises").stream()
                                .filter(one -> one.get("state").asText().equals("MISSED")))
                .hasSize(broken);
    }

    static List<Object[]> promises() {
        return OpenCases.all().stream()
                .map(
                        one ->
                                new Object[] {
                                    one.get("id").asText(),
                                    one.get("input"),
                                    one.at("/expected/promisesBrokenAtSubmission").asInt(-1)
                                })
                .toList();
    }

    private List<String> happened(String number) {
        return importer
                .get("/complaints/" + number + "/timeline")
                .expect(200)
                .list("items")
                .stream()
                .map(line -> line.get("type").asText())
                .toList();
    }

    static List<Object[]> cases() throws IOException {
        try (InputStream file =
                OpenCasesTests.class.getResourceAsStream("/cases/cases-open.json")) {
            JsonNode cases = new ObjectMapper().readTree(file);
            assertThat(cases).hasSize(40);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(one -> new Object[] {one.get("id").asText(), one.get("input")})
                    .toList();
        }
    }
}
