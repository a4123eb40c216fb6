package com.qihui.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class BusyTests {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whereSomebodyElseWasInItsWayItIsDoneAgain() {
        Busy.outlast(
                () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw inTheWay();
                    }
                });

        assertThat(tries).hasValue(3);
    }

    @Test
    void whereSomebodyElseStaysInItsWayItFails() {
        assertThatThrownBy(() -> failing(inTheWay()))
                .hasRootCauseInstanceOf(CannotAcquireLockException.class);

        assertThat(tries).hasValue(3);
    }

    @Test
    void whatFailsForAnotherReasonIsDoneOnce() {
        assertThatThrownBy(() -> failing(new Conflict("task_done", null)))
                .isInstanceOf(Conflict.class);

        assertThat(tries).hasValue(1);
    }

    private void failing(RuntimeException why) {
        Busy.outlast(
                () -> {
                    tries.incrementAndGet();
                    throw why;
                });
    }

    /** As it comes out of the process engine. */
    private static RuntimeException inTheWay() {
        return new IllegalStateException(new CannotAcquireLockException("deadlock"));
    }
}
