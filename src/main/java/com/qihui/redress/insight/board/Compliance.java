package com.qihui.redress.insight.board;

/** How many clocks were met, and how many ran out. */
public record Compliance(long met, long breached) {

    public static final Compliance NONE = new Compliance(0, 0);

    public Compliance plus(Compliance more) {
        return new Compliance(met + more.met, breached + more.breached);
    }

    public long judged() {
        return met + breached;
    }

    /** Whether there is anything to have a rate of. */
    public boolean isKnown() {
        return judged() > 0;
    }

    /** The part met, from 0 to 1; not a number when nothing was judged. */
    public double rate() {
        return (double) met / judged();
    }
}
