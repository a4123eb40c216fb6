package com.qihui.redress.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something dear to find out, shared by all who ask within a short time. */
final class Recent<T> {

    private final Duration lifetime;
    private final Clock clock;
    private final Supplier<T> source;
    private @Nullable Known<T> known;

    private record Known<T>(T value, Instant since) {}

    Recent(Duration lifetime, Clock clock, Supplier<T> source) {
        this.lifetime = lifetime;
        this.clock = clock;
        this.source = source;
    }

    /** Those who ask at the same time wait for one answer. */
    synchronized T get() {
        Known<T> before = known;
        Instant now = clock.instant();
        if (before != null && isFresh(before.since(), now)) {
            return before.value();
        }
        T value = source.get();
        known = new Known<>(value, now);
        return value;
    }

    private boolean isFresh(Instant since, Instant now) {
        return !now.isBefore(since) && now.isBefore(since.plus(lifetime));
    }
}
