package com.qihui.redress.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows. */
@RedressTest
class ApiServerTests {

    @LocalServerPort int port;
    @Autowired People people;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void refusesALargeBodyByWhatItsHeaderSays() throws Exception {
        HttpResponse<String> answer = send(BodyPublishers.ofString(narrative()));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(answer.body()).contains("内容过大");
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsSize() throws Exception {
        byte[] body = narrative().getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("内容过大");
    }

    @Test
    void refusesAnAddressTheServerDoesNotUnderstandInTheSameForm() throws Exception {
        HttpResponse<String> answer = open("application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求格式错误").doesNotContain("xception");
    }

    @Test
    void showsABrowserThatAddressInWordsOnAPage() throws Exception {
        HttpResponse<String> answer = open("text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1", "请求格式错误").doesNotContain("Whitelabel");
    }

    private HttpResponse<String> open(String accepted) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/probe/%252e//x;y=1");
        HttpRequest request = HttpRequest.newBuilder(address).header("Accept", accepted).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> send(BodyPublisher body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/probe"))
                        .header("Authorization", "Bearer " + people.token(Scope.COMPLAINTS_WRITE))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Ten megabytes of it. */
    private static String narrative() {
        return "{\"name\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    }
}
