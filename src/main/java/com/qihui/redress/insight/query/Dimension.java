package com.qihui.redress.insight.query;

/** By what figures can be told apart, each of its values by itself. */
public enum Dimension {
    CATEGORY,
    MERCHANT,
    TEAM,
    /** Whoever of the desk acted last before a clock was met or ran out. */
    AGENT,
    CHANNEL,
    PRODUCT;

    /**
     * Under which name sums by this dimension are kept among tickets with that value of another.
     */
    public String among(Dimension other, String value) {
        return name() + "|" + other.name() + "|" + value;
    }
}
