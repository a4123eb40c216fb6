package com.qihui.redress.journeys;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Kills a desk and starts it again when a random number of calls have been answered. */
final class PowerCuts {

    private final RunningDesk desk;
    private final TreeSet<Integer> moments = new TreeSet<>();
    private int calls;

    PowerCuts(RunningDesk desk, Random random, int kills, int expectedCalls) {
        this.desk = desk;
        IntStream.generate(() -> random.nextInt(expectedCalls / 10, expectedCalls * 8 / 10))
                .distinct()
                .limit(kills)
                .forEach(moments::add);
    }

    /** Counts a call about to be made; others may be under way while the power goes. */
    void beforeCall() {
        if (isDue()) {
            synchronized (desk) {
                desk.kill();
                desk.start();
            }
        }
    }

    /** Waits while the power is off. */
    void awaitPower() {
        synchronized (desk) {
            if (!desk.isRunning()) {
                desk.start();
            }
        }
    }

    synchronized int left() {
        return moments.size();
    }

    private synchronized boolean isDue() {
        calls++;
        if (moments.isEmpty() || calls < moments.first()) {
            return false;
        }
        moments.pollFirst();
        return true;
    }
}
