package com.qihui.redress.shared.due;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** How long to wait after a try in vain: each time about twice as long, up to a longest pause. */
public final class Pauses {

    private final IntervalFunction pauses;
    private final Duration longest;

    private Pauses(IntervalFunction pauses, Duration longest) {
        this.pauses = pauses;
        this.longest = longest;
    }

    /** Exactly twice as long. */
    public static Pauses even(Duration first, Duration longest) {
        return new Pauses(IntervalFunction.ofExponentialBackoff(first, 2, longest), longest);
    }

    /**
     * Not all that failed together come together again.
     *
     * @param spread up to so much of its length a pause is shorter or longer, such as 0.3
     */
    public static Pauses spread(Duration first, Duration longest, double spread) {
        return new Pauses(
                IntervalFunction.ofExponentialRandomBackoff(first, 2, spread, longest), longest);
    }

    /**
     * @param tries in vain so far; none counts as one
     */
    public Duration after(int tries) {
        Duration pause = Duration.ofMillis(pauses.apply(Math.max(1, tries)));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
