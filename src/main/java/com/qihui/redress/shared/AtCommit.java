package com.qihui.redress.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects things during a transaction and handles them together just before it commits, still
 * inside it. Nothing is handled when it rolls back.
 */
public final class AtCommit<T> {

    private final Consumer<List<T>> handler;

    public AtCommit(Consumer<List<T>> handler) {
        this.handler = handler;
    }

    /**
     * @throws IllegalStateException outside a transaction, where it would be lost
     */
    public void add(T item) {
        batch().items.add(item);
    }

    @SuppressWarnings("unchecked")
    private Batch<T> batch() {
        Batch<T> known = (Batch<T>) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        Batch<T> batch = new Batch<>(this);
        TransactionSynchronizationManager.registerSynchronization(batch);
        TransactionSynchronizationManager.bindResource(this, batch);
        return batch;
    }

    private static final class Batch<T> implements TransactionSynchronization {

        private final AtCommit<T> owner;
        private final List<T> items = new ArrayList<>();

        private Batch(AtCommit<T> owner) {
            this.owner = owner;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            owner.handler.accept(List.copyOf(items));
        }
    }
}
