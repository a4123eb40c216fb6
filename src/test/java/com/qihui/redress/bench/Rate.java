package com.qihui.redress.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a second something can be done, by a number of clients at once. */
final class Rate {

    private Rate() {}

    static double perSecond(int clients, int times, Callable<?> once) {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            AtomicInteger left = new AtomicInteger(times);
            long start = System.nanoTime();
            List<Future<Void>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(
                        pool.submit(
                                () -> {
                                    while (left.getAndDecrement() > 0) {
                                        once.call();
                                    }
                                    return null;
                                }));
            }
            for (Future<Void> client : running) {
                client.get();
            }
            return times / (Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
