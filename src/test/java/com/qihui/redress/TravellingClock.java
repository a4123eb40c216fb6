package com.qihui.redress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Goes where a test sends it, and takes the engine's timers along. Runs on from there. */
public class TravellingClock extends Clock {

    private Duration ahead = Duration.ZERO;

    public synchronized void travel(Duration distance) {
        ahead = ahead.plus(distance);
        takeEngineAlong();
    }

    public synchronized void set(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
        takeEngineAlong();
    }

    public synchronized void reset() {
        ahead = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public synchronized Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times inside are UTC");
    }

    private void takeEngineAlong() {
        ClockUtil.reset();
        ClockUtil.offset(Date.from(instant()).getTime() - System.currentTimeMillis());
    }
}
