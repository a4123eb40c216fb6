package com.qihui.redress.insight.board;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, within 5 % ({@link Spread}).
 *
 * @param count how many there were
 * @param median half of them took no longer; null when there were none
 * @param p90 nine of ten took no longer
 */
public record Timing(long count, @Nullable Duration median, @Nullable Duration p90) {

    public static final Timing NONE = new Timing(0, null, null);

    public static Timing of(Spread spread) {
        return spread.count() == 0
                ? NONE
                : new Timing(spread.count(), spread.percentile(0.5), spread.percentile(0.9));
    }
}
