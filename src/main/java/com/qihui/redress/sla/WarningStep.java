package com.qihui.redress.sla;

/**
 * A point in the life of a clock at which somebody is told (E7).
 *
 * @param percent of the target used up; 100 is the due time, more is how late it is
 * @param openOnly waits until the desk works when it does not
 * @param raises the ticket becomes more urgent by one step (R47)
 */
public record WarningStep(int percent, Told told, boolean openOnly, boolean raises) {

    static final int MOST = 1_000;

    public WarningStep {
        if (percent < 1 || percent > MOST) {
            throw new IllegalArgumentException(
                    "A step is at 1 to %d percent, not at %d".formatted(MOST, percent));
        }
    }

    /** Whether reaching it is what running out means, whoever is told. */
    boolean isBreach() {
        return percent == 100 && !openOnly;
    }
}
