package com.qihui.redress.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every call asks for and hardly anybody changes, kept for a second: what another node changes
 * is seen here within it, what this one changes at once. What was not there is asked for again. The
 * values are shared by many threads.
 */
public final class Recent<K, V> {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Cache<K, V> known;

    public Recent(Clock clock, int atMost) {
        known =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(atMost)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        V value = known.getIfPresent(key);
        if (value != null) {
            return Optional.of(value);
        }
        Optional<V> asked = read.apply(key);
        asked.ifPresent(found -> known.put(key, found));
        return asked;
    }

    /** Any of it may be different now, and again should this transaction not commit. */
    public void changed() {
        known.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            known.invalidateAll();
                        }
                    });
        }
    }
}
