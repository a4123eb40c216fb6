package com.qihui.redress.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Runs something until the compiler has come to rest: what is measured is the program as it runs
 * all day, not its first minute. On two cores the compiler takes minutes over a filing, and far
 * less over a bare start.
 */
final class WarmUp {

    private static final int ROUND = 1_000;

    private static final int MOST = 24_000;

    /** Of a round's time, what the compiler may still take. */
    private static final double REST = 0.06;

    private WarmUp() {}

    /**
     * @return how often it was run
     */
    static int of(Callable<?> once) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (int done = ROUND; ; done += ROUND) {
            long compiled = compiler.getTotalCompilationTime();
            double rate = Rate.perSecond(4, ROUND, once);
            double share = (compiler.getTotalCompilationTime() - compiled) * rate / 1_000 / ROUND;
            if (share < REST || done == MOST) {
                return done;
            }
        }
    }
}
