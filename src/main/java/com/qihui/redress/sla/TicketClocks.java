package com.qihui.redress.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All clocks of one ticket as one transaction sees them, with what it changed. */
final class TicketClocks {

    private final long ticketId;
    private final List<LiveClock> clocks;

    /** When the first step was due as they were read. */
    private final @Nullable Instant alarmBefore;

    /** Nobody else changes them until the transaction ends. */
    private final boolean locked;

    TicketClocks(long ticketId, Collection<LiveClock> clocks, boolean locked) {
        this.ticketId = ticketId;
        this.clocks = new ArrayList<>(clocks);
        this.locked = locked;
        this.alarmBefore = nextAlarm().orElse(null);
    }

    boolean isLocked() {
        return locked;
    }

    void add(LiveClock started) {
        clocks.add(started);
    }

    /** Oldest first. */
    List<LiveClock> all() {
        return clocks;
    }

    List<LiveClock> live(Predicate<LiveClock> which) {
        return clocks.stream().filter(LiveClock::isLive).filter(which).toList();
    }

    Optional<Instant> nextAlarm() {
        return clocks.stream()
                .map(clock -> clock.row().getNextAlarmAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Told when the first step is due sooner than whoever rings can know. */
    Optional<AlarmSooner> sooner() {
        return nextAlarm()
                .filter(next -> alarmBefore == null || next.isBefore(alarmBefore))
                .map(next -> new AlarmSooner(ticketId, next));
    }

    List<Deadline> view() {
        return clocks.stream().map(clock -> Clockwork.deadline(clock.row())).toList();
    }
}
