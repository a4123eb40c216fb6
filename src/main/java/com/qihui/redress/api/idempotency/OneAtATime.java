package com.qihui.redress.api.idempotency;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lets equal calls that reach this node together go one after the other, before any of them holds a
 * database connection. Now and then two that are not equal share a turn, which only costs them
 * time.
 */
final class OneAtATime {

    private static final int TURNS = 1024;

    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    /**
     * @param action is told whether somebody went before it
     */
    <T> T take(String key, Function<Boolean, T> action) {
        Lock turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        boolean waits = !turn.tryLock();
        if (waits) {
            turn.lock();
        }
        try {
            return action.apply(waits);
        } finally {
            turn.unlock();
        }
    }
}
