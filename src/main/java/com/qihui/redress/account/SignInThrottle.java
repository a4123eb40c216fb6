package com.qihui.redress.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts failed attempts to sign in as somebody from somewhere. Each node counts its own. */
@Component
class SignInThrottle {

    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private record Attempt(String username, String address) {}

    private final Cache<Attempt, Integer> failures;

    SignInThrottle(Clock clock) {
        failures =
                Caffeine.newBuilder()
                        .expireAfterWrite(WINDOW)
                        .maximumSize(100_000)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    boolean refuses(String username, String address) {
        Integer count = failures.getIfPresent(new Attempt(username, address));
        return count != null && count >= FAILURES;
    }

    void failed(String username, String address) {
        failures.asMap().merge(new Attempt(username, address), 1, Integer::sum);
    }

    void succeeded(String username, String address) {
        failures.invalidate(new Attempt(username, address));
    }
}
