package com.qihui.redress.bench;

import java.util.Arrays;

/** Times in milliseconds, sorted. */
record Percentiles(double p50, double p95, double p99) {

    static Percentiles of(int times, Runnable once) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            once.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Percentiles(
                millis[times / 2], millis[(int) (times * 0.95)], millis[(int) (times * 0.99)]);
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms".formatted(p50, p95, p99);
    }
}
