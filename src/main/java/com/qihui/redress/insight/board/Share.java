package com.qihui.redress.insight.board;

/**
 * The part of one team, merchant, category … in the figures of a period.
 *
 * @param value as in {@link BoardFilter}
 * @param name what a merchant is called; otherwise the value, for which there may be a label
 * @param compliance of all its clocks, promises aside
 * @param promises how its promises were kept (R43)
 */
public record Share(
        String value,
        String name,
        Compliance compliance,
        Compliance promises,
        Timing response,
        Timing resolution) {

    /** The part of its clocks that ran out, from 0 to 1. */
    public double missedRate() {
        return compliance.isKnown() ? 1 - compliance.rate() : 0;
    }
}
