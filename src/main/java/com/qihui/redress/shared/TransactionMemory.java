package com.qihui.redress.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has already read or written, so that the many steps that happen in it read
 * each thing once. Forgotten when the transaction ends; outside of one nothing is remembered.
 */
public final class TransactionMemory<K, V> {

    public V get(K key, Function<K, V> read) {
        Map<K, V> known = known();
        if (known == null) {
            return read.apply(key);
        }
        V value = known.get(key);
        return value != null ? value : keep(key, read.apply(key));
    }

    public Optional<V> find(K key) {
        Map<K, V> known = known();
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(key));
    }

    public Optional<V> find(Predicate<V> wanted) {
        Map<K, V> known = known();
        return known == null ? Optional.empty() : known.values().stream().filter(wanted).findAny();
    }

    public V keep(K key, V value) {
        Map<K, V> known = known();
        if (known != null) {
            known.put(key, value);
        }
        return value;
    }

    /** It changed in a way not known here. */
    public void forget(K key) {
        Map<K, V> known = known();
        if (known != null) {
            known.remove(key);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<K, V> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        return known != null ? known : begin();
    }

    private Map<K, V> begin() {
        Map<K, V> known = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new End(known));
        return known;
    }

    /** Another transaction in between starts with a memory of its own. */
    private final class End implements TransactionSynchronization {

        private final Map<K, V> known;

        private End(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }
    }
}
