package com.qihui.redress.submission.exchange;

import com.qihui.redress.shared.BoundedBody;
import com.qihui.redress.submission.exchange.ExchangeFault.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The line itself: every call ends within its time, and no answer is longer than it may be. */
final class ExchangeLine {

    private static final int LARGEST_ANSWER = 1 << 16;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final HttpClient http;
    private final ExchangeSettings settings;

    ExchangeLine(ExchangeSettings settings) {
        this.settings = settings;
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connect())
                        .build();
    }

    /**
     * An answer as it came over the line, not yet understood.
     *
     * @param pause how long the other end asks to be left alone
     */
    record Reply(int status, String body, String mediaType, @Nullable Duration pause) {}

    Reply ask(HttpRequest.Builder call) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(call.build(), info -> new BoundedBody(LARGEST_ANSWER));
        try {
            return read(sent.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new ExchangeFault(Kind.TIMEOUT, "no answer in " + settings.answer(), null, e);
        } catch (ExecutionException e) {
            throw new ExchangeFault(Kind.CONNECTION, String.valueOf(e.getCause()), null, e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new ExchangeFault(Kind.OWN, "interrupted", null, e);
        }
    }

    private static Reply read(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8),
                response.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                response.headers().firstValue("Retry-After").map(ExchangeLine::pause).orElse(null));
    }

    private static @Nullable Duration pause(String seconds) {
        try {
            Duration told = Duration.ofSeconds(Math.max(0, Long.parseLong(seconds.strip())));
            return told.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : told;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
