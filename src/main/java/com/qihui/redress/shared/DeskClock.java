package com.qihui.redress.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of the desk, in UTC. It can be held at a moment of the past while that is told;
 * everybody then lives in that moment, so only before anybody else is let in.
 */
public final class DeskClock extends Clock {

    private volatile @Nullable Instant held;

    public void hold(Instant moment) {
        held = micros(moment);
    }

    public void release() {
        held = null;
    }

    @Override
    public Instant instant() {
        Instant moment = held;
        return moment == null ? micros(Instant.now()) : moment;
    }

    /** What a column keeps: what was written is what is read. */
    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times inside are UTC");
    }
}
