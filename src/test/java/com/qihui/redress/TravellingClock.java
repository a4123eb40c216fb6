package com.qihui.redress;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Goes where a test sends it, and takes the engine's timers along. Runs on from there. */
public class TravellingClock extends Clock {

    private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Duration ahead = Duration.ZERO;

    public synchronized void travel(Duration distance) {
        ahead = ahead.plus(distance);
        takeEngineAlong();
    }

    public synchronized void set(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
        takeEngineAlong();
    }

    /**
     * To ten o'clock of the last working day: what is answered within hours then is due before what
     * is solved within days, which on a Friday evening it is not.
     */
    public void toTheDesksMorning() {
        ZonedDateTime now = ZonedDateTime.now(DESK);
        ZonedDateTime morning = now.with(LocalTime.of(10, 0));
        while (morning.isAfter(now) || !WORKING.contains(morning.getDayOfWeek())) {
            morning = morning.minusDays(1);
        }
        set(morning.toInstant());
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
