package com.qihui.redress.api.idempotency;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty calls at the same instant, over real connections. */
@RedressTest
class AtOnceTests {

    private static final int CALLS = 50;

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired ObjectMapper json;
    @Autowired JdbcClient database;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void filesOneComplaintForFiftyEqualCalls() throws Exception {
        String token = people.token(Scope.COMPLAINTS_WRITE);
        String body = json.writeValueAsString(about("同时的店", "AFTERSALES_DELAY").body());
        long before = tickets();

        List<HttpResponse<String>> answers = send(i -> request(token, body, "all-the-same"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(a -> a.headers().firstValue("ETag")).distinct()).hasSize(1);
        assertThat(tickets()).isEqualTo(before + 1);
        String number = json.readTree(answers.get(0).body()).get("number").asText();
        assertThat(
                        rows(
                                "ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                                        + " where d.KEY_ = 'complaint' and e.PARENT_ID_ is null"
                                        + " and e.BUSINESS_KEY_ = ?",
                                number))
                .isOne();
        assertThat(rows("work_item where number = ?", number)).isOne();
        assertThat(
                        rows(
                                "journal j join ticket t on t.id = j.ticket_id"
                                        + " where j.type = 'COMPLAINT_FILED' and t.number = ?",
                                number))
                .isOne();
    }

    @Test
    void filesFiftyComplaintsOfFiftyPeople() throws Exception {
        String token = people.token(Scope.COMPLAINTS_WRITE);
        String body = json.writeValueAsString(about("热闹的店", "AFTERSALES_DELAY").body());
        long before = tickets();

        List<HttpResponse<String>> answers = send(i -> request(token, body, "person-" + i));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(CALLS);
        assertThat(tickets()).isEqualTo(before + CALLS);
    }

    private List<HttpResponse<String>> send(IntFunction<HttpRequest> requests) {
        List<CompletableFuture<HttpResponse<String>>> sent =
                IntStream.range(0, CALLS)
                        .mapToObj(requests)
                        .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                        .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest request(String token, String body, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/complaints"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(Call.HEADER, key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private long tickets() {
        return database.sql("select count(*) from ticket").query(Long.class).single();
    }

    private long rows(String from, String number) {
        return database.sql("select count(*) from " + from)
                .param(number)
                .query(Long.class)
                .single();
    }
}
