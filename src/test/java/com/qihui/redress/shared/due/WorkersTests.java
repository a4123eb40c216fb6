package com.qihui.redress.shared.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTests {

    private final AtomicInteger done = new AtomicInteger();
    private Workers workers;

    @AfterEach
    void end() throws InterruptedException {
        workers.end();
    }

    @Test
    void workOffWhatThereIsAndRestUntilWokenAgain() throws Exception {
        AtomicInteger due = new AtomicInteger(100);
        workers = new Workers("few", 2, () -> due.getAndDecrement() > 0 && count());

        workers.wake();
        await().until(() -> done.get() == 100);
        due.set(7);
        await().until(
                        () -> {
                            workers.wake();
                            return done.get() == 107;
                        });

        workers.end();
        assertThat(done).hasValue(107);
    }

    @Test
    void asManyWorkAtOnceAsThereAreAndNoMore() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger due = new AtomicInteger(20);
        CountDownLatch begin = new CountDownLatch(1);
        workers =
                new Workers(
                        "pair",
                        2,
                        () -> {
                            pass(begin);
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            meet(both);
                            now.decrementAndGet();
                            count();
                            return due.decrementAndGet() > 1;
                        });

        for (int i = 0; i < 10; i++) {
            workers.wake();
        }
        begin.countDown();

        await().until(() -> done.get() >= 20);
        assertThat(most).hasValue(2);
    }

    @Test
    void aFaultEndsARoundAndNotTheWork() {
        workers =
                new Workers(
                        "faulty",
                        1,
                        () -> {
                            if (done.incrementAndGet() < 3) {
                                throw new IllegalStateException("the database is away");
                            }
                            return false;
                        });

        await().until(
                        () -> {
                            workers.wake();
                            return done.get() >= 3;
                        });
    }

    @Test
    void whatIsUnderWayIsEndedAndNothingMoreIsBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        workers =
                new Workers(
                        "ending",
                        1,
                        () -> {
                            begun.countDown();
                            pass(goOn);
                            return count();
                        });
        workers.wake();
        begun.await();
        Thread closing = new Thread(this::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);

        goOn.countDown();
        closing.join();
        workers.wake();

        assertThat(done).hasValue(1);
    }

    private boolean count() {
        done.incrementAndGet();
        return true;
    }

    private void close() {
        try {
            workers.end();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
