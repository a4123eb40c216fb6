package com.qihui.redress.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Processor time of this thread alone, which a busy machine does not spoil. */
final class CpuTime {

    private CpuTime() {}

    static double millis(int times, Callable<?> once) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            for (int i = 0; i < times; i++) {
                once.call();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return spent / 1e6 / times;
    }
}
