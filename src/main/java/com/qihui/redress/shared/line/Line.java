package com.qihui.redress.shared.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.line.NoReply.Why;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A line to another system: every call ends within its time, no answer is longer than it may be,
 * and nobody is led elsewhere.
 */
public final class Line {

    private final HttpClient http;
    private final Limits limits;
    private final ObjectMapper json;

    /**
     * @param connect longest time to be connected
     * @param answer longest time until the whole answer is there
     * @param largest most bytes of an answer
     * @param pause longest time the other end may ask to be left alone
     */
    public record Limits(Duration connect, Duration answer, int largest, Duration pause) {}

    public Line(Limits limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .build();
    }

    /**
     * Asks for JSON.
     *
     * @throws NoReply when no answer came in time
     */
    public Reply ask(HttpRequest.Builder call) {
        call.header("Accept", "application/json, application/problem+json");
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(call.build(), info -> new BoundedBody(limits.largest()));
        try {
            return read(sent.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new NoReply(Why.TIMEOUT, "no answer in " + limits.answer(), null, e);
        } catch (ExecutionException e) {
            throw new NoReply(Why.CONNECTION, String.valueOf(e.getCause()), null, e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoReply(Why.OWN, "interrupted", null, e);
        }
    }

    private Reply read(HttpResponse<byte[]> response) {
        return new Reply(
                json,
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                response.headers().firstValue("Retry-After").map(this::pause).orElse(null));
    }

    private @Nullable Duration pause(String seconds) {
        try {
            Duration told = Duration.ofSeconds(Math.max(0, Long.parseLong(seconds.strip())));
            return told.compareTo(limits.pause()) > 0 ? limits.pause() : told;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
