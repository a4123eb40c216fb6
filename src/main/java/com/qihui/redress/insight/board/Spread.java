package com.qihui.redress.insight.board;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long things took, kept in buckets each a tenth wider than the one before, so that any number
 * of them can be added up and asked for a percentile. What it answers is within 5 % of the exact
 * one, and says nothing finer than a minute (docs/decisions/0029).
 */
public final class Spread {

    private static final double GROWTH = 1.1;
    private static final int FIRST_SECONDS = 60;

    /** About ten years. */
    private static final int LAST = 162;

    private final long[] clocks = new long[LAST + 1];
    private long count;

    /** As {@link #text} wrote it. */
    public static Spread of(String text) {
        Spread spread = new Spread();
        spread.add(text);
        return spread;
    }

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
        clocks[bucket] += more;
        count += more;
    }

    public void add(Spread more) {
        for (int bucket = 0; bucket <= LAST; bucket++) {
            clocks[bucket] += more.clocks[bucket];
        }
        count += more.count;
    }

    /** As {@link #text} wrote it; read in place, since a board adds up thousands. */
    public void add(String text) {
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int comma = text.indexOf(',', colon);
            int end = comma < 0 ? text.length() : comma;
            add(Integer.parseInt(text, at, colon, 10), Long.parseLong(text, colon + 1, end, 10));
            at = end + 1;
        }
    }

    public void subtract(Spread less) {
        for (int bucket = 0; bucket <= LAST; bucket++) {
            clocks[bucket] -= less.clocks[bucket];
        }
        count -= less.count;
    }

    /** Whether no bucket has anything, or too little, in it. */
    public boolean isNothing() {
        return Arrays.stream(clocks).allMatch(one -> one == 0);
    }

    /** {@code 12:3,40:1}: what is in each bucket that is not empty; empty for nothing. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int bucket = 0; bucket <= LAST; bucket++) {
            if (clocks[bucket] != 0) {
                text.append(text.length() == 0 ? "" : ",")
                        .append(bucket)
                        .append(':')
                        .append(clocks[bucket]);
            }
        }
        return text.toString();
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
        if (count == 0) {
            throw new IllegalStateException("nothing to have a percentile of");
        }
        long rank = (long) Math.ceil(part * count);
        long below = 0;
        for (int bucket = 0; bucket <= LAST; bucket++) {
            below += clocks[bucket];
            if (below >= rank) {
                return middle(bucket);
            }
        }
        throw new IllegalStateException("fewer in the buckets than counted");
    }

    /** As far from its lower end as from its upper one, in parts of each. */
    private static Duration middle(int bucket) {
        double minutes = bucket == 0 ? 0.5 : Math.pow(GROWTH, bucket - 0.5);
        return Duration.ofMillis(Math.round(minutes * FIRST_SECONDS * 1000));
    }
}
