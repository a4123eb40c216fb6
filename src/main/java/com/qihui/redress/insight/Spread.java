package com.qihui.redress.insight;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long things took, kept in buckets each a tenth wider than the one before, so that any number
 * of them can be added up and asked for a percentile. What it answers is within 5 % of the exact
 * one, and says nothing finer than a minute (docs/decisions/0028).
 */
public final class Spread {

    private static final double GROWTH = 1.1;
    private static final int FIRST_SECONDS = 60;

    /** About ten years. */
    private static final int LAST = 162;

    private final TreeMap<Integer, Long> clocks = new TreeMap<>();
    private long count;

    /** The bucket of a time; 0 is less than a minute. */
    public static int bucket(Duration taken) {
        double minutes = taken.toMillis() / 1000.0 / FIRST_SECONDS;
        if (minutes < 1) {
            return 0;
        }
        int bucket = 1 + (int) Math.floor(Math.log(minutes) / Math.log(GROWTH));
        return Math.min(bucket, LAST);
    }

    public void add(int bucket, long more) {
        clocks.merge(bucket, more, Long::sum);
        count += more;
    }

    public void add(Spread more) {
        more.clocks.forEach(this::add);
    }

    public long count() {
        return count;
    }

    /**
     * The time that this part took at most.
     *
     * @param part above 0, up to 1
     * @throws IllegalStateException when nothing was added
     */
    public Duration percentile(double part) {
        long rank = (long) Math.ceil(part * count);
        long below = 0;
        for (Map.Entry<Integer, Long> bucket : clocks.entrySet()) {
            below += bucket.getValue();
            if (below >= rank) {
                return middle(bucket.getKey());
            }
        }
        throw new IllegalStateException("nothing to have a percentile of");
    }

    /** As far from its lower end as from its upper one, in parts of each. */
    private static Duration middle(int bucket) {
        double minutes = bucket == 0 ? 0.5 : Math.pow(GROWTH, bucket - 0.5);
        return Duration.ofMillis(Math.round(minutes * FIRST_SECONDS * 1000));
    }
}
