package com.qihui.redress.order;

import com.qihui.redress.order.OrderSystemFault.Kind;
import com.qihui.redress.shared.BoundedBody;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line to the order system: every call ends within its time, and after many faults the system
 * is left in peace for a while before a few calls try it again.
 */
final class OrderLine {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int CALLS_LOOKED_AT = 20;
    private static final int CALLS_TO_TRY = 3;

    private final HttpClient http;
    private final OrderSystemSettings settings;
    private final CircuitBreaker breaker;

    OrderLine(OrderSystemSettings settings) {
        this.settings = settings;
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connect())
                        .build();
        breaker =
                CircuitBreaker.of(
                        "order-system",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(CALLS_LOOKED_AT)
                                .minimumNumberOfCalls(CALLS_LOOKED_AT)
                                .failureRateThreshold(80)
                                .waitDurationInOpenState(settings.rest())
                                .permittedNumberOfCallsInHalfOpenState(CALLS_TO_TRY)
                                .recordException(OrderSystemFault.class::isInstance)
                                .build());
    }

    boolean isOpenForCalls() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    /**
     * @param understand makes sense of the reply; an answer it cannot make sense of is a fault
     * @throws OrderSystemFault when there is none to be relied on
     */
    <T> T ask(HttpRequest.Builder request, Understanding<T> understand) {
        Supplier<T> call = () -> understand.of(reply(request));
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            throw new OrderSystemFault(
                    Kind.LEFT_IN_PEACE, "not asked after many faults", settings.rest(), null);
        }
    }

    /** What is made of a reply. */
    interface Understanding<T> {
        T of(OrderReply reply);
    }

    private OrderReply reply(HttpRequest.Builder request) {
        request.header("Accept", "application/json, application/problem+json");
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(request.build(), info -> new BoundedBody(LARGEST_ANSWER));
        try {
            return read(sent.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new OrderSystemFault(Kind.TIMEOUT, "no answer in " + settings.answer(), e);
        } catch (ExecutionException e) {
            throw new OrderSystemFault(Kind.CONNECTION, String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new OrderSystemFault(Kind.OWN, "interrupted", e);
        }
    }

    private static OrderReply read(HttpResponse<byte[]> response) {
        return new OrderReply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                response.headers().firstValue("Retry-After").map(OrderLine::pause).orElse(null));
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
