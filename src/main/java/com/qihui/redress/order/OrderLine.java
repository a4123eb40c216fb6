package com.qihui.redress.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.order.OrderSystemFault.Kind;
import com.qihui.redress.shared.line.Line;
import com.qihui.redress.shared.line.NoReply;
import com.qihui.redress.shared.line.Reply;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The line to the order system: every call ends within its time, and after many faults the system
 * is left in peace for a while before a few calls try it again.
 */
final class OrderLine {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int CALLS_LOOKED_AT = 20;
    private static final int CALLS_TO_TRY = 3;

    private final Line line;
    private final OrderSystemSettings settings;
    private final CircuitBreaker breaker;

    OrderLine(OrderSystemSettings settings, ObjectMapper json) {
        this.settings = settings;
        line =
                new Line(
                        new Line.Limits(
                                settings.connect(),
                                settings.answer(),
                                LARGEST_ANSWER,
                                LONGEST_PAUSE),
                        json);
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
        Supplier<T> call =
                () -> {
                    try {
                        return understand.of(reply(request));
                    } catch (NoReply e) {
                        throw OrderSystemFault.of(e);
                    }
                };
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            throw new OrderSystemFault(
                    Kind.LEFT_IN_PEACE, "not asked after many faults", settings.rest(), null);
        }
    }

    /** What is made of a reply. */
    interface Understanding<T> {
        T of(Reply reply);
    }

    private Reply reply(HttpRequest.Builder request) {
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return line.ask(request);
    }
}
